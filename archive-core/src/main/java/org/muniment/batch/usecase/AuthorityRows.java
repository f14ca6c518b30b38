package org.muniment.batch.usecase;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muniment.authority.ActorBody;
import org.muniment.authority.Coordinates;
import org.muniment.authority.ExternalIdentifier;
import org.muniment.authority.Name;
import org.muniment.authority.PlaceBody;
import org.muniment.authority.Romanization;
import org.muniment.authority.Within;
import org.muniment.event.EventBody;
import org.muniment.kernel.Decimal;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.Body;
import org.muniment.record.RecordKind;
import org.muniment.vocabulary.Schemes;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;

/** What rows of actors, places, terms and events say. */
final class AuthorityRows {

    private static final int USUAL_PRECISION = 1000;

    private AuthorityRows() {}

    static ActorBody actor(Row row) {
        Optional<ActorBody.Type> type = row.word("type", ActorBody.Type.class);
        if (type.isEmpty() && row.cell("type").isEmpty()) {
            row.error("type", "Say what this actor is: person, group or corporate-body.");
        }
        List<Name> names = names(row);
        List<ExternalIdentifier> identifiers = identifiers(row);
        row.requireRight();
        return new ActorBody(type.orElseThrow(), names, identifiers);
    }

    static PlaceBody place(Row row, References references) {
        List<Name> names = names(row);
        Optional<Decimal> latitude = row.read("latitude", Decimal::new);
        Optional<Decimal> longitude = row.read("longitude", Decimal::new);
        if (row.cell("latitude").isPresent() != row.cell("longitude").isPresent()) {
            row.error("latitude", "Give latitude and longitude, or neither.");
        }
        Optional<Integer> precision = row.read("precision", AuthorityRows::number);
        List<Within> within = new ArrayList<>();
        for (String each : row.many("within")) {
            references
                    .find(row, "within", each, Set.of(RecordKind.PLACE))
                    .ifPresent(
                            larger ->
                                    within.add(
                                            new Within(
                                                    larger, Optional.empty(), Optional.empty())));
        }
        List<ExternalIdentifier> identifiers = identifiers(row);
        row.requireRight();
        Optional<Coordinates> location =
                latitude.map(
                        north ->
                                new Coordinates(
                                        north,
                                        longitude.orElseThrow(),
                                        precision.orElse(USUAL_PRECISION)));
        return new PlaceBody(names, location, within, identifiers);
    }

    static TermBody term(Row row) {
        row.required("code");
        Optional<TermCode> code = row.read("code", TermCode::parse);
        code.filter(known -> Set.of(Schemes.PROPERTY, Schemes.QUALIFIER).contains(known.scheme()))
                .ifPresent(
                        known ->
                                row.error(
                                        "code",
                                        "Properties and qualifiers have rules of their own and do"
                                                + " not come in batches."));
        Optional<TermCode> broader =
                row.read("broader", words -> TermCode.parse(inScheme(words, code)));
        List<Wording> labels = row.wordings("label");
        List<Wording> notes = row.wordings("scopenote");
        row.requireRight();
        return new TermBody(
                code.orElseThrow(),
                labels,
                notes,
                broader,
                row.many("matches"),
                Optional.empty(),
                Optional.empty());
    }

    private static String inScheme(String words, Optional<TermCode> code) {
        return words.indexOf('/') >= 0
                ? words
                : code.map(term -> term.scheme() + "/" + words).orElse(words);
    }

    static EventBody event(Row row) {
        List<Wording> labels = row.wordings("label");
        row.requireRight();
        return new EventBody(labels);
    }

    /** By which labels a row of any of these tables can be named; nothing is noted. */
    static List<String> labels(Row row) {
        return switch (row.table()) {
            case ACTORS, PLACES ->
                    Stream.of("name", "variant", "romanization")
                            .flatMap(column -> row.tagged(column).stream())
                            .flatMap(cell -> Row.parts(cell.words()).stream())
                            .toList();
            case EVENTS -> row.tagged("label").stream().map(Row.Tagged::words).toList();
            case DESCRIPTIONS ->
                    Stream.concat(
                                    row.cell("title").stream(),
                                    row.tagged("title").stream().map(Row.Tagged::words))
                            .toList();
            case TERMS, CLAIMS, ATTESTATIONS -> List.of();
        };
    }

    /** What people call what a body speaks of. */
    static String label(Body body) {
        return switch (body) {
            case ActorBody actor -> actor.names().getFirst().words();
            case PlaceBody place -> place.names().getFirst().words();
            case TermBody term -> term.code().toString();
            case EventBody event -> event.labels().getFirst().words();
            default -> "";
        };
    }

    private static List<Name> names(Row row) {
        List<Name> names = new ArrayList<>();
        for (Row.Tagged cell : row.tagged("name")) {
            row.read(cell.column(), cell.words(), words -> name(words, cell.tag(), true))
                    .ifPresent(names::add);
        }
        for (Row.Tagged cell : row.tagged("variant")) {
            for (String each : Row.parts(cell.words())) {
                row.read(cell.column(), each, words -> name(words, cell.tag(), false))
                        .ifPresent(names::add);
            }
        }
        for (Row.Tagged cell : row.tagged("romanization")) {
            for (String each : Row.parts(cell.words())) {
                row.read(cell.column(), each, words -> romanized(words, cell.tag()))
                        .ifPresent(names::add);
            }
        }
        if (names.isEmpty() && !row.isWrong()) {
            row.error("name", "Give a name with its language, in a column such as name:en.");
        }
        return names;
    }

    private static Name name(String words, String tag, boolean preferred) {
        Locale locale = Locale.forLanguageTag(tag);
        boolean scripted = !locale.getScript().isEmpty();
        return new Name(
                words,
                scripted
                        ? new Locale.Builder()
                                .setLocale(locale)
                                .setScript("")
                                .build()
                                .toLanguageTag()
                        : tag,
                scripted ? locale.getScript() : script(words, locale),
                preferred ? Name.Type.PREFERRED : Name.Type.VARIANT,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Name romanized(String words, String system) {
        Romanization by =
                Arrays.stream(Romanization.values())
                        .filter(
                                each ->
                                        each.name()
                                                .replace("_", "")
                                                .equalsIgnoreCase(system.replaceAll("[-_ ]", "")))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refusal.invalid(
                                                "",
                                                "The system of a romanization is pinyin,"
                                                        + " wade-giles, postal or other, as in"
                                                        + " romanization:pinyin."));
        return new Name(
                words,
                "zh",
                "Latn",
                Name.Type.ROMANIZATION,
                Optional.of(by),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** The script of the first letter that has one. */
    private static String script(String words, Locale locale) {
        int script =
                words.codePoints()
                        .map(UScript::getScript)
                        .filter(one -> one != UScript.COMMON && one != UScript.INHERITED)
                        .findFirst()
                        .orElse(UScript.LATIN);
        if (script != UScript.HAN) {
            return UScript.getShortName(script);
        }
        return switch (locale.getLanguage()) {
            case "ja" -> "Jpan";
            case "ko" -> "Kore";
            default ->
                    throw Refusal.invalid(
                            "",
                            "Say whether these characters are simplified or traditional, in the"
                                    + " header: zh-Hans or zh-Hant.");
        };
    }

    private static List<ExternalIdentifier> identifiers(Row row) {
        List<ExternalIdentifier> identifiers = new ArrayList<>();
        for (String each : row.many("identifiers")) {
            row.read("identifiers", each, ExternalIdentifier::new).ifPresent(identifiers::add);
        }
        return identifiers;
    }

    static int number(String words) {
        try {
            return Integer.parseInt(words);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("", "“%s” is not a whole number.".formatted(words));
        }
    }
}
