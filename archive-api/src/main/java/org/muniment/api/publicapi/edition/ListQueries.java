package org.muniment.api.publicapi.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.muniment.authority.ActorBody;
import org.muniment.claim.Stance;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.edtf.DayBounds;
import org.muniment.kernel.edtf.EdtfReading;
import org.muniment.publication.PublicFilter;
import org.muniment.publication.store.PublicLists;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.EnumWords;
import org.muniment.vocabulary.TermCode;

/** Reads what is asked of a list from its address. */
@ApplicationScoped
class ListQueries {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final AsOf asOf;

    ListQueries(AsOf asOf) {
        this.asOf = asOf;
    }

    /**
     * @throws org.muniment.api.problem.ProblemException 400 with everything that is wrong
     */
    ListQuery read(RecordKind kind, MultivaluedMap<String, String> query) {
        List<ListParameter> allowed = ListParameter.of(kind);
        Given given = new Given(query, allowed.stream().map(ListParameter::word).toList());
        PublicFilter filter = filter(kind, given);
        OptionalLong serial = asOf.of(given);
        int limit = limit(given);
        String path = "/api/v1/" + kind.path();
        Map<String, String> chosen = chosen(allowed, given, serial);
        String fingerprint = ListQuery.fingerprint(path, chosen);
        PublicLists.Place after =
                given.read(ListParameter.CURSOR.word(), text -> Cursor.parse(text, fingerprint))
                        .orElse(PublicLists.Place.BEFORE_ALL);
        given.check();
        return new ListQuery(path, chosen, filter, serial, after, limit);
    }

    private static Map<String, String> chosen(
            List<ListParameter> allowed, Given given, OptionalLong asOf) {
        Map<String, String> chosen = new TreeMap<>();
        for (ListParameter parameter : allowed) {
            if (parameter != ListParameter.CURSOR && parameter != ListParameter.LIMIT) {
                given.text(parameter.word())
                        .ifPresent(value -> chosen.put(parameter.word(), value));
            }
        }
        asOf.ifPresent(serial -> chosen.put(AsOf.NAME, Long.toString(serial)));
        return chosen;
    }

    private static PublicFilter filter(RecordKind kind, Given given) {
        given.requires(ListParameter.MATCH.word(), ListParameter.WITHIN.word());
        given.requires(ListParameter.ROLE.word(), ListParameter.ACTOR.word());
        Optional<PublicFilter.Match> match =
                given.word(ListParameter.MATCH.word(), PublicFilter.Match.class);
        Optional<TermCode> role = given.read(ListParameter.ROLE.word(), TermCode::parse);
        return new PublicFilter(
                given.read(ListParameter.WITHIN.word(), ListQueries::window)
                        .map(
                                window ->
                                        new PublicFilter.Dated(
                                                window,
                                                match.orElse(PublicFilter.Match.CERTAINLY))),
                record(given, ListParameter.ACTOR)
                        .map(actor -> new PublicFilter.Involved(actor, role)),
                record(given, ListParameter.PLACE),
                type(kind, given),
                given.read(ListParameter.PROPERTY.word(), TermCode::parse),
                record(given, ListParameter.SOURCE),
                given.word(ListParameter.STANCE.word(), Stance.class),
                given.read(ListParameter.DISPUTED.word(), ListQueries::truth),
                record(given, ListParameter.SUBJECT));
    }

    private static Optional<RecordId> record(Given given, ListParameter parameter) {
        return given.read(parameter.word(), RecordId::parse);
    }

    /** Actors have one of a few types; types of events are terms. */
    private static Optional<String> type(RecordKind kind, Given given) {
        String name = ListParameter.TYPE.word();
        return kind == RecordKind.ACTOR
                ? given.word(name, ActorBody.Type.class).map(EnumWords::of)
                : given.read(name, TermCode::parse).map(TermCode::toString);
    }

    private static DayBounds window(String text) {
        return switch (EdtfReading.of(text)) {
            case EdtfReading.Understood understood -> understood.value().bounds();
            case EdtfReading.Refused refused ->
                    throw Refusal.invalid("", "within is a date in EDTF. " + refused.message());
        };
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.invalid("", "disputed is true or false.");
        };
    }

    /** How many items were asked for. */
    static int limit(Given given) {
        return given.read(ListParameter.LIMIT.word(), ListQueries::parsedLimit).orElse(USUAL);
    }

    private static int parsedLimit(String text) {
        if (text.matches("[0-9]{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw Refusal.invalid("", "A page has from 1 to %d items.".formatted(MOST));
    }
}
