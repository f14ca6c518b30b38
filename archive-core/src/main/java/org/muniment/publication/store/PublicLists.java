package org.muniment.publication.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.muniment.publication.Edition;
import org.muniment.publication.PublicFilter;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/**
 * Public records, and the claims in their editions, in the order of first publication.
 *
 * <p>No later edition changes the order, so that reading page by page misses none. A list is of
 * now, or as of a serial: then each record is there in the edition that answered for it at that
 * serial.
 */
@ApplicationScoped
public class PublicLists {

    private static final String IN_EDITION =
            " join edition_facet f on f.record = c.record and f.edition = c.edition"
                    + " join published p on p.record = c.record";

    private final Session session;

    PublicLists(Session session) {
        this.session = session;
    }

    /**
     * A place in a list.
     *
     * @param since the serial of the first edition
     * @param id of the record or claim
     */
    public record Place(long since, String id) {
        public static final Place BEFORE_ALL = new Place(0, "");
    }

    /**
     * An edition in a list.
     *
     * @param place that of the record, or of the claim that was looked for in it
     */
    public record Listed(Edition edition, Place place) {}

    /** Records of a kind, after a place in the list. */
    public List<Listed> records(
            RecordKind kind, PublicFilter filter, OptionalLong asOf, Place after, int most) {
        FilterSql conditions = FilterSql.ofEditions(filter, places(filter, asOf));
        boolean plain = conditions.isEmpty() && asOf.isEmpty();
        String facets =
                asOf.isPresent()
                        ? "join edition_facet f on f.record = p.record and " + Answering.asOf("f")
                        : "join edition_facet f on f.record = p.record and f.edition = p.edition";
        String matching =
                """
                select p.record, %s.edition, p.since, p.record as id
                from published p %s
                where p.kind = :kind and (p.since, p.record) > (:since, cast(:after as text))%s
                order by p.since, p.record limit :most\
                """
                        .formatted(plain ? "p" : "f", plain ? "" : facets, conditions.conditions());
        Map<String, Object> parameters = new TreeMap<>(conditions.parameters());
        parameters.put("kind", kind.word());
        if (!plain) {
            planForTheseParameters();
        }
        return listed(matching, parameters, asOf, after, most);
    }

    /** Claims, after a place in the list; each in the edition that prints it. */
    public List<Listed> claims(PublicFilter filter, OptionalLong asOf, Place after, int most) {
        FilterSql conditions = FilterSql.ofClaims(filter, places(filter, asOf));
        String matching =
                """
                select c.record, c.edition, c.since, c.claim as id
                from edition_claim c%s
                where (c.since, c.claim) > (:since, cast(:after as text)) and %s%s
                order by c.since, c.claim limit :most\
                """
                        .formatted(
                                asOf.isPresent() ? IN_EDITION : "",
                                asOf.isPresent()
                                        ? "(c.until is null or c.until > :asOf) and "
                                                + Answering.asOf("f")
                                        : "c.until is null",
                                conditions.conditions());
        if (!conditions.isEmpty()) {
            planForTheseParameters();
        }
        return listed(matching, conditions.parameters(), asOf, after, most);
    }

    private List<Listed> listed(
            String matching,
            Map<String, Object> parameters,
            OptionalLong asOf,
            Place after,
            int most) {
        NativeQuery<Object[]> query =
                session.createNativeQuery(
                        """
                        with matching as (%s)
                        select e.record, e.number, e.serial, e.kind, e.bytes, e.digest, l.at,
                            m.since, m.id
                        from matching m
                        join edition e on e.record = m.record and e.number = m.edition
                        join publication_log l on l.serial = e.serial
                        order by m.since, m.id\
                        """
                                .formatted(matching),
                        Object[].class);
        parameters.forEach(query::setParameter);
        asOf.ifPresent(serial -> query.setParameter("asOf", serial));
        return query
                .setParameter("since", after.since())
                .setParameter("after", after.id())
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(
                        row ->
                                new Listed(
                                        Editions.edition(row),
                                        new Place(((Number) row[7]).longValue(), (String) row[8])))
                .toList();
    }

    /**
     * Whether walking the list or looking words up is the better way differs by orders of magnitude
     * from one filter to the next, so that no plan is kept for all of them.
     */
    private void planForTheseParameters() {
        session.createNativeQuery(
                        "select set_config('plan_cache_mode', 'force_custom_plan', true)",
                        String.class)
                .getSingleResult();
    }

    /** The place that is filtered by and all that lie within it, at any remove. */
    private List<RecordId> places(PublicFilter filter, OptionalLong asOf) {
        return filter.place().map(place -> within(place, asOf)).orElse(List.of());
    }

    private List<RecordId> within(RecordId place, OptionalLong asOf) {
        NativeQuery<String> query =
                session.createNativeQuery(
                        """
                        with recursive inside (place) as (
                            select cast(:place as text) collate "C"
                            union
                            select cast(f.record as text) collate "C"
                            from inside
                            join edition_facet f on f.says @> array['within:' || inside.place]
                            join published p on p.record = f.record
                            where %s
                        ) select place from inside\
                        """
                                .formatted(
                                        asOf.isPresent() ? Answering.asOf("f") : "f.until is null"),
                        String.class);
        asOf.ifPresent(serial -> query.setParameter("asOf", serial));
        return query.setParameter("place", place.toString()).getResultList().stream()
                .map(RecordId::parse)
                .toList();
    }
}
