package org.muniment.batch.usecase;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.kernel.Refusal;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.source.Access;
import org.muniment.source.Creator;
import org.muniment.source.Level;
import org.muniment.source.PartOf;
import org.muniment.source.Rights;
import org.muniment.source.SourceBody;
import org.muniment.source.Title;

/** What rows of descriptions say of sources, from columns of Dublin Core and some of our own. */
final class DescriptionRows {

    private static final Pattern WEB = Pattern.compile("https?://\\S+");
    private static final Pattern EMBARGO =
            Pattern.compile("embargoed until (\\S+)", Pattern.CASE_INSENSITIVE);

    private DescriptionRows() {}

    static SourceBody source(Row row, References references) {
        List<Title> titles = titles(row);
        List<Creator> creators = creators(row, references);
        List<String> languages = row.many("language");
        Optional<Rights> rights = rights(row);
        Optional<Access> access = row.read("accessrights", DescriptionRows::access);
        Optional<Level> level = row.word("level", Level.class);
        Optional<PartOf> partOf = partOf(row, references);
        Optional<String> identifier = row.cell("identifier");
        boolean web = identifier.filter(id -> WEB.matcher(id).matches()).isPresent();
        if ((web && row.cell("address").isPresent())
                || (!web && identifier.isPresent() && row.cell("callnumber").isPresent())) {
            row.error(
                    "identifier",
                    "The identifier is taken for the %s, of which there is another column. Leave one empty."
                            .formatted(web ? "address" : "call number"));
        }
        row.requireRight();
        return new SourceBody(
                titles,
                creators,
                languages,
                row.cell("type"),
                row.cell("publisher"),
                row.cell("holder"),
                row.cell("callnumber").or(() -> web ? Optional.empty() : identifier),
                row.cell("provenance"),
                row.cell("address").or(() -> web ? identifier : Optional.empty()),
                rights,
                access,
                level,
                partOf,
                Optional.empty());
    }

    private static List<Title> titles(Row row) {
        List<Title> titles = new ArrayList<>();
        row.read("title", words -> new Title(words, Optional.empty())).ifPresent(titles::add);
        for (Row.Tagged cell : row.tagged("title")) {
            row.read(
                            cell.column(),
                            cell.words(),
                            words -> new Title(words, Optional.of(cell.tag())))
                    .ifPresent(titles::add);
        }
        if (titles.isEmpty() && !row.isWrong()) {
            row.error("title", "Give a title, as it stands on the source or in square brackets.");
        }
        return titles;
    }

    /** Who is no actor of the batch or the archive is kept by name alone. */
    private static List<Creator> creators(Row row, References references) {
        List<Creator> creators = new ArrayList<>();
        for (String each : row.many("creator")) {
            Map<RecordId, String> actors =
                    references.candidates(row, each, Set.of(RecordKind.ACTOR));
            Optional<RecordId> actor =
                    actors.size() == 1 ? actors.keySet().stream().findFirst() : Optional.empty();
            if (actors.size() > 1) {
                row.warn(
                        "creator",
                        "“%s” may be any of these: %s. The name is kept without an actor."
                                .formatted(each, String.join("; ", actors.values())));
            }
            String name =
                    actor.flatMap(known -> references.actorOf(each))
                            .flatMap(keyed -> AuthorityRows.labels(keyed).stream().findFirst())
                            .orElse(each);
            row.read("creator", name, words -> new Creator(words, actor, Optional.empty()))
                    .ifPresent(creators::add);
        }
        return creators;
    }

    private static Optional<Rights> rights(Row row) {
        Optional<String> said = row.cell("rights");
        Optional<String> statement = row.cell("rightsstatement");
        if (said.filter(words -> WEB.matcher(words).matches()).isPresent()) {
            return row.read("rights", uri -> new Rights(uri, statement));
        }
        if (said.isPresent()) {
            row.warn(
                    "rights",
                    "These words are kept as what the holder says, and the rights as undetermined."
                        + " To be certain, give the address of a statement of RightsStatements.org"
                        + " or of a Creative Commons licence.");
        }
        return said.or(() -> statement)
                .map(words -> new Rights(Rights.UNDETERMINED.uri(), Optional.of(words)));
    }

    private static Access access(String words) {
        Matcher embargo = EMBARGO.matcher(words);
        if (embargo.matches()) {
            try {
                return new Access(
                        Access.Level.EMBARGOED, Optional.of(LocalDate.parse(embargo.group(1))));
            } catch (DateTimeParseException e) {
                throw Refusal.invalid("", "Write the day as in: embargoed until 2040-01-01.");
            }
        }
        return switch (words.toLowerCase(Locale.ROOT).replace(' ', '-')) {
            case "public" -> Access.OPEN;
            case "quotations-only" -> new Access(Access.Level.QUOTATIONS_ONLY, Optional.empty());
            case "metadata-only" -> new Access(Access.Level.METADATA_ONLY, Optional.empty());
            default ->
                    throw Refusal.invalid(
                            "",
                            "Access is public, quotations-only, metadata-only, or embargoed until a"
                                    + " day, as in: embargoed until 2040-01-01.");
        };
    }

    private static Optional<PartOf> partOf(Row row, References references) {
        Optional<Integer> position = row.read("position", AuthorityRows::number);
        return row.cell("ispartof")
                .flatMap(
                        whole -> references.find(row, "ispartof", whole, Set.of(RecordKind.SOURCE)))
                .flatMap(
                        whole ->
                                row.read(
                                        "position",
                                        "",
                                        ignored -> new PartOf(whole, position.orElse(row.line()))));
    }
}
