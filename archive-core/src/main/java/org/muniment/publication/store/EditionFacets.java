package org.muniment.publication.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.muniment.publication.EditionRef;
import org.muniment.publication.facet.Facets;
import org.muniment.publication.facet.FacetsOfEdition;
import org.muniment.record.RecordId;

/**
 * What editions say and as of when each answers for its record: a projection of their bytes and of
 * the log.
 */
@ApplicationScoped
public class EditionFacets {

    private final Session session;

    EditionFacets(Session session) {
        this.session = session;
    }

    /** The tables that {@link #rebuild()} fills. */
    public static List<String> tables() {
        return List.of("edition_facet", "edition_claim");
    }

    /** Whether there are editions of which nothing was ever drawn. */
    public boolean areMissing() {
        return session.createNativeQuery(
                        "select exists (select from edition)"
                                + " and not exists (select from edition_facet)",
                        Boolean.class)
                .getSingleResult();
    }

    /** Draws them all again, in the order of the log. */
    public void rebuild() {
        rebuild(
                unreadable -> {
                    throw unreadable;
                });
    }

    /**
     * The same; an edition that cannot be read is drawn as if it had been expunged.
     *
     * @param unreadable told why it cannot
     */
    public void rebuild(Consumer<RuntimeException> unreadable) {
        tables().reversed()
                .forEach(
                        table -> session.createNativeQuery("delete from " + table).executeUpdate());
        try (Stream<Object[]> happenings =
                session.createNativeQuery(
                                """
                                select serial, record, number, coalesce(bytes, '') from edition
                                union all
                                select serial, record, null, null from withdrawal
                                order by serial, record\
                                """,
                                Object[].class)
                        .setFetchSize(500)
                        .getResultStream()) {
            happenings.forEach(row -> happened(row, unreadable));
        }
    }

    private void happened(Object[] row, Consumer<RuntimeException> unreadable) {
        long serial = ((Number) row[0]).longValue();
        RecordId record = RecordId.parse((String) row[1]);
        if (row[2] == null) {
            withdraw(record, serial);
        } else {
            EditionRef ref = new EditionRef(record, (Integer) row[2]);
            add(ref, serial, facets(ref, (byte[]) row[3], unreadable));
        }
    }

    /** Takes note of a new edition, which from now on answers for its record. */
    void add(EditionRef ref, long serial, byte[] bytes) {
        add(ref, serial, FacetsOfEdition.of(bytes));
    }

    private Facets facets(
            EditionRef ref, byte[] bytes, Consumer<RuntimeException> unreadable) {
        if (bytes.length > 0) {
            try {
                return FacetsOfEdition.of(bytes);
            } catch (RuntimeException cause) {
                unreadable.accept(cause);
            }
        }
        return expunged(ref);
    }

    private void add(EditionRef ref, long serial, Facets facets) {
        end(ref.record(), serial);
        session.createNativeQuery(
                        """
                        insert into edition_facet (record, edition, serial, says)
                        values (:record, :edition, :serial, string_to_array(:says, ' '))\
                        """)
                .setParameter("record", ref.record().toString())
                .setParameter("edition", ref.number())
                .setParameter("serial", serial)
                .setParameter("says", joined(facets.words()))
                .executeUpdate();
        if (!facets.claims().isEmpty()) {
            add(ref, serial, facets.claims());
        }
    }

    /** Takes away all that an edition said whose bytes are not there any more. */
    void expunge(EditionRef ref) {
        session.createNativeQuery(
                        "update edition_facet set says = '{}'"
                                + " where record = :record and edition = :edition")
                .setParameter("record", ref.record().toString())
                .setParameter("edition", ref.number())
                .executeUpdate();
        session.createNativeQuery(
                        """
                        update edition_claim set says = '{}', begins_first = null,
                            begins_last = null, ends_first = null, ends_last = null
                        where record = :record and edition = :edition\
                        """)
                .setParameter("record", ref.record().toString())
                .setParameter("edition", ref.number())
                .executeUpdate();
    }

    /** What is left to know of an edition without bytes: which claims it printed. */
    private Facets expunged(EditionRef ref) {
        List<Facets.OfClaim> claims =
                session
                        .createNativeQuery(
                                """
                                select b.basis_record from edition_basis b
                                join record k on k.id = b.basis_record and k.kind = 'claim'
                                left join claim c on c.record = k.id
                                left join same_record s on s.record = c.subject
                                join same_record o on o.record = b.record
                                where b.record = :record and b.edition = :edition
                                  and coalesce(s.survivor = o.survivor, true)
                                order by 1\
                                """,
                                String.class)
                        .setParameter("record", ref.record().toString())
                        .setParameter("edition", ref.number())
                        .getResultList()
                        .stream()
                        .map(RecordId::parse)
                        .map(claim -> new Facets.OfClaim(claim, new TreeSet<>(), Optional.empty()))
                        .toList();
        return new Facets(new TreeSet<>(), claims);
    }

    /** The claims of an edition, all at once; what printed them before does so no longer. */
    private void add(EditionRef ref, long serial, List<Facets.OfClaim> claims) {
        session.createNativeQuery(
                        "update edition_claim set until = :serial"
                                + " where claim in (:claims) and until is null")
                .setParameter("serial", serial)
                .setParameter(
                        "claims", claims.stream().map(each -> each.claim().toString()).toList())
                .executeUpdate();
        session.createNativeQuery(
                        """
                        insert into edition_claim (record, edition, claim, since, says,
                            begins_first, begins_last, ends_first, ends_last)
                        select :record, :edition, n.claim,
                            coalesce((select min(o.since) from edition_claim o
                                where o.claim = n.claim), :serial),
                            string_to_array(n.says, ' '),
                            n.begins_first, n.begins_last, n.ends_first, n.ends_last
                        from jsonb_to_recordset(cast(:claims as jsonb)) as n (claim text, says text,
                            begins_first bigint, begins_last bigint,
                            ends_first bigint, ends_last bigint)\
                        """)
                .setParameter("record", ref.record().toString())
                .setParameter("edition", ref.number())
                .setParameter("serial", serial)
                .setParameter("claims", rows(claims))
                .executeUpdate();
    }

    private static String rows(List<Facets.OfClaim> claims) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Facets.OfClaim claim : claims) {
            ObjectNode row =
                    rows.addObject()
                            .put("claim", claim.claim().toString())
                            .put("says", joined(claim.words()));
            claim.days()
                    .ifPresent(
                            days ->
                                    row.put("begins_first", days.begins().first().value())
                                            .put("begins_last", days.begins().last().value())
                                            .put("ends_first", days.ends().first().value())
                                            .put("ends_last", days.ends().last().value()));
        }
        return rows.toString();
    }

    /** From this serial on, no edition answers for a record until there is a new one. */
    void withdraw(RecordId record, long serial) {
        end(record, serial);
    }

    private void end(RecordId record, long serial) {
        for (String table : tables()) {
            session.createNativeQuery(
                            "update "
                                    + table
                                    + " set until = :serial where record = :record and until is"
                                    + " null")
                    .setParameter("record", record.toString())
                    .setParameter("serial", serial)
                    .executeUpdate();
        }
    }

    /** Words have no spaces. */
    private static String joined(SortedSet<String> words) {
        return words.stream().collect(Collectors.joining(" "));
    }
}
