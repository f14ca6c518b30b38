package org.muniment.publication.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Digest;
import org.muniment.passage.PassageId;
import org.muniment.passage.TextId;
import org.muniment.publication.Edition;
import org.muniment.publication.EditionKind;
import org.muniment.publication.EditionRef;
import org.muniment.publication.Standing;
import org.muniment.record.AgentId;
import org.muniment.record.ExpunctionId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.EnumWords;
import org.muniment.source.Access;
import org.muniment.source.FileDigest;

/** Editions, what they rest on, and which of them is current. */
@ApplicationScoped
public class Editions {

    private static final String COLUMNS =
            "select e.record, e.number, e.serial, e.kind, e.bytes, e.digest, l.at"
                    + " from edition e join publication_log l on l.serial = e.serial ";

    private final Session session;
    private final EditionFacets facets;
    private final LogHead head;

    Editions(Session session, EditionFacets facets, LogHead head) {
        this.head = head;
        this.session = session;
        this.facets = facets;
    }

    /** The number that the next edition of a record gets. */
    public int nextNumber(RecordId record) {
        return ((Number)
                        session.createNativeQuery(
                                        "select coalesce(max(number), 0) + 1 from edition"
                                                + " where record = :record",
                                        Integer.class)
                                .setParameter("record", record.toString())
                                .getSingleResult())
                .intValue();
    }

    /** Adds an edition and makes it the current one. */
    public void publish(
            EditionRef ref,
            RecordKind kind,
            long serial,
            EditionKind why,
            byte[] bytes,
            Collection<RevisionRef> basis,
            Collection<PassageId> passages,
            Map<RecordId, Access.Level> shown) {
        session.createNativeQuery(
                        """
                        insert into edition (record, number, serial, kind, bytes, digest)
                        values (:record, :number, :serial, :kind, :bytes, :digest)\
                        """)
                .setParameter("record", ref.record().toString())
                .setParameter("number", ref.number())
                .setParameter("serial", serial)
                .setParameter("kind", why.word())
                .setParameter("bytes", bytes)
                .setParameter("digest", Digest.of(bytes).bytes())
                .executeUpdate();
        for (RevisionRef revision : basis) {
            session.createNativeQuery(
                            """
                            insert into edition_basis (record, edition, basis_record, basis_revision)
                            values (:record, :number, :basis, :revision)\
                            """)
                    .setParameter("record", ref.record().toString())
                    .setParameter("number", ref.number())
                    .setParameter("basis", revision.record().toString())
                    .setParameter("revision", revision.number())
                    .executeUpdate();
        }
        for (PassageId passage : passages) {
            session.createNativeQuery(
                            """
                            insert into edition_passage (record, edition, passage)
                            values (:record, :number, :passage)\
                            """)
                    .setParameter("record", ref.record().toString())
                    .setParameter("number", ref.number())
                    .setParameter("passage", passage.toString())
                    .executeUpdate();
        }
        shown.forEach(
                (source, level) ->
                        session.createNativeQuery(
                                        """
                                        insert into edition_access (record, edition, source, level)
                                        values (:record, :number, :source,
                                            cast(:level as access_level))\
                                        """)
                                .setParameter("record", ref.record().toString())
                                .setParameter("number", ref.number())
                                .setParameter("source", source.toString())
                                .setParameter("level", EnumWords.of(level))
                                .executeUpdate());
        clearStaleMark(ref.record());
        session.createNativeQuery(
                        """
                        insert into published (record, kind, edition, serial, since)
                        values (:record, :kind, :number, :serial,
                            (select min(serial) from edition where record = :record))
                        on conflict (record) do update
                            set edition = excluded.edition, serial = excluded.serial\
                        """)
                .setParameter("record", ref.record().toString())
                .setParameter("kind", kind.word())
                .setParameter("number", ref.number())
                .setParameter("serial", serial)
                .executeUpdate();
        facets.add(ref, serial, bytes);
    }

    private void clearStaleMark(RecordId record) {
        session.createNativeQuery("delete from stale_edition where record = :record")
                .setParameter("record", record.toString())
                .executeUpdate();
    }

    /** Takes a record out of what is current; its editions stay. */
    public void withdraw(
            RecordId record,
            long serial,
            AgentId agent,
            String reason,
            Optional<RecordId> successor) {
        clearStaleMark(record);
        session.createNativeQuery("delete from published where record = :record")
                .setParameter("record", record.toString())
                .executeUpdate();
        session.createNativeQuery(
                        """
                        insert into withdrawal (record, serial, agent, reason, successor)
                        values (:record, :serial, :agent, :reason, cast(:successor as text))\
                        """)
                .setParameter("record", record.toString())
                .setParameter("serial", serial)
                .setParameter("agent", agent.toString())
                .setParameter("reason", reason)
                .setParameter("successor", successor.map(RecordId::toString).orElse(null))
                .executeUpdate();
        facets.withdraw(record, serial);
    }

    /** How a record of this kind stands towards the public. */
    public Standing standing(RecordKind kind, RecordId record) {
        Optional<Edition> current =
                first(
                        COLUMNS
                                + "join published p on p.record = e.record and p.edition = e.number"
                                + " where p.record = :record and p.kind = :kind",
                        record,
                        kind.word());
        if (current.isPresent()) {
            return new Standing.Current(current.get());
        }
        List<Object[]> withdrawals =
                session.createNativeQuery(
                                """
                                select w.serial, w.agent, l.at, w.reason, w.successor,
                                       (select max(number) from edition e where e.record = w.record)
                                from withdrawal w
                                join publication_log l on l.serial = w.serial
                                join record r on r.id = w.record
                                where w.record = :record and r.kind = :kind
                                order by w.serial desc limit 1\
                                """,
                                Object[].class)
                        .setParameter("record", record.toString())
                        .setParameter("kind", kind.word())
                        .getResultList();
        return withdrawals.isEmpty()
                ? new Standing.Unpublished()
                : withdrawn(withdrawals.getFirst());
    }

    /**
     * The edition that answers for a record as of a serial.
     *
     * <p>It is the newest one of that time, unless that may no longer be served: then the one that
     * stands in for it.
     *
     * @return empty when the record was not public then
     */
    public Optional<Edition> asOf(RecordId record, long serial) {
        return session
                .createNativeQuery(
                        COLUMNS
                                + """
                                join edition_facet f on f.record = e.record and f.edition = e.number
                                where f.record = :record and \
                                """
                                + Answering.asOf("f"),
                        Object[].class)
                .setParameter("record", record.toString())
                .setParameter("asOf", serial)
                .getResultList()
                .stream()
                .findFirst()
                .map(Editions::edition);
    }

    /** The current edition of a record of this kind that is public. */
    public Optional<Edition> current(RecordKind kind, RecordId record) {
        return standing(kind, record) instanceof Standing.Current(var edition)
                ? Optional.of(edition)
                : Optional.empty();
    }

    public Optional<Edition> find(EditionRef ref) {
        List<Object[]> rows =
                session.createNativeQuery(
                                COLUMNS + "where e.record = :record and e.number = :number",
                                Object[].class)
                        .setParameter("record", ref.record().toString())
                        .setParameter("number", ref.number())
                        .getResultList();
        return rows.stream().findFirst().map(Editions::edition);
    }

    public boolean isCurrent(EditionRef ref) {
        return session.createNativeQuery(
                        "select exists (select from published"
                                + " where record = :record and edition = :number)",
                        Boolean.class)
                .setParameter("record", ref.record().toString())
                .setParameter("number", ref.number())
                .getSingleResult();
    }

    /** All editions of a record, the oldest first. */
    public List<Edition> all(RecordId record) {
        return session
                .createNativeQuery(
                        COLUMNS + "where e.record = :record order by e.number", Object[].class)
                .setParameter("record", record.toString())
                .getResultList()
                .stream()
                .map(Editions::edition)
                .toList();
    }

    /**
     * The record in whose last edition with it a claim or an attestation was printed.
     *
     * @param kind that of the claim or attestation
     */
    public Optional<EditionRef> lastHolding(RecordKind kind, RecordId part) {
        return session
                .createNativeQuery(
                        """
                        select h.record, h.edition from (%s) h
                        order by h.serial desc, h.record limit 1\
                        """
                                .formatted(printing(kind)),
                        Object[].class)
                .setParameter("part", part.toString())
                .getResultList()
                .stream()
                .map(row -> new EditionRef(RecordId.parse((String) row[0]), (Integer) row[1]))
                .findFirst();
    }

    /**
     * The editions that print a claim or an attestation. What an edition was made from does not say
     * so of claims, which are also named elsewhere, as premises for instance.
     */
    private static String printing(RecordKind kind) {
        return kind == RecordKind.CLAIM
                ? """
                select f.record, f.edition, f.serial from edition_claim c
                join edition_facet f on f.record = c.record and f.edition = c.edition
                where c.claim = :part\
                """
                : """
                select e.record, e.number as edition, e.serial from edition_basis b
                join edition e on e.record = b.record and e.number = b.edition
                join record r on r.id = b.basis_record and r.kind = '%s'
                where b.basis_record = :part\
                """
                        .formatted(kind.word());
    }

    /** The records in whose editions a claim or an attestation was ever printed, latest first. */
    public List<RecordId> holders(RecordKind kind, RecordId part) {
        return session
                .createNativeQuery(
                        "select h.record from (%s) h group by h.record order by max(h.serial) desc, h.record"
                                .formatted(printing(kind)),
                        String.class)
                .setParameter("part", part.toString())
                .getResultList()
                .stream()
                .map(RecordId::parse)
                .toList();
    }

    /** Whether an edition prints a claim or an attestation. */
    public boolean prints(EditionRef ref, RecordKind kind, RecordId part) {
        return session.createNativeQuery(
                        """
                        select exists (select from (%s) h
                            where h.record = :record and h.edition = :edition)\
                        """
                                .formatted(printing(kind)),
                        Boolean.class)
                .setParameter("part", part.toString())
                .setParameter("record", ref.record().toString())
                .setParameter("edition", ref.number())
                .getSingleResult();
    }

    /** Which of these records are public now. */
    public List<RecordId> published(Collection<RecordId> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        return session
                .createNativeQuery(
                        "select record from published where record in (:ids)", String.class)
                .setParameter("ids", records.stream().map(RecordId::toString).toList())
                .getResultList()
                .stream()
                .map(id -> RecordId.parse((String) id))
                .toList();
    }

    /** The revisions that an edition was made from. */
    public List<RevisionRef> basis(EditionRef ref) {
        return session
                .createNativeQuery(
                        "select basis_record, basis_revision from edition_basis"
                                + " where record = :record and edition = :number order by 1",
                        Object[].class)
                .setParameter("record", ref.record().toString())
                .setParameter("number", ref.number())
                .getResultList()
                .stream()
                .map(row -> new RevisionRef(RecordId.parse((String) row[0]), (Integer) row[1]))
                .toList();
    }

    /** The passages that an edition quotes or shows. */
    public List<PassageId> passages(EditionRef ref) {
        return session
                .createNativeQuery(
                        "select passage from edition_passage"
                                + " where record = :record and edition = :number order by 1",
                        String.class)
                .setParameter("record", ref.record().toString())
                .setParameter("number", ref.number())
                .getResultList()
                .stream()
                .map(id -> PassageId.parse((String) id))
                .toList();
    }

    /** Removes the bytes of an edition. */
    public void expunge(EditionRef ref, ExpunctionId expunction) {
        head.moving();
        session.createNativeQuery(
                        """
                        insert into expunged_edition (record, edition, expunction)
                        values (:record, :edition, :expunction)\
                        """)
                .setParameter("record", ref.record().toString())
                .setParameter("edition", ref.number())
                .setParameter("expunction", expunction.toString())
                .executeUpdate();
        session.createNativeQuery(
                        "update edition set bytes = null"
                                + " where record = :record and number = :edition")
                .setParameter("record", ref.record().toString())
                .setParameter("edition", ref.number())
                .executeUpdate();
        facets.expunge(ref);
    }

    /** The editions made from a revision that have their bytes, and whether each is current. */
    public Map<EditionRef, Boolean> madeFrom(RevisionRef revision) {
        return refs(
                session.createNativeQuery(
                                """
                                select e.record, e.number, p.record is not null
                                from edition_basis b
                                join edition e on e.record = b.record and e.number = b.edition
                                left join published p
                                    on p.record = e.record and p.edition = e.number
                                where b.basis_record = :record and b.basis_revision = :number
                                and e.bytes is not null order by 1, 2\
                                """,
                                Object[].class)
                        .setParameter("record", revision.record().toString())
                        .setParameter("number", revision.number())
                        .getResultList());
    }

    /** The editions that point at words of a text, likewise. */
    public Map<EditionRef, Boolean> pointingAt(TextId text) {
        return pointing(
                "q.text_version in (with recursive down (id) as ("
                        + "select cast(:key as identifier) union select t.id from text_version t"
                        + " join down on t.derived_from = down.id) select id from down)",
                text.toString());
    }

    /** The editions that point at parts of an image, likewise. */
    public Map<EditionRef, Boolean> pointingAt(FileDigest image) {
        return pointing("q.file = :key", image.hex());
    }

    private Map<EditionRef, Boolean> pointing(String condition, String key) {
        return refs(
                session.createNativeQuery(
                                """
                                select distinct e.record, e.number, p.record is not null
                                from passage q
                                join edition_passage x on x.passage = q.id
                                join edition e on e.record = x.record and e.number = x.edition
                                left join published p
                                    on p.record = e.record and p.edition = e.number
                                where e.bytes is not null\
                                """
                                        + " and "
                                        + condition
                                        + " order by 1, 2",
                                Object[].class)
                        .setParameter("key", key)
                        .getResultList());
    }

    private static Map<EditionRef, Boolean> refs(List<Object[]> rows) {
        Map<EditionRef, Boolean> refs = new LinkedHashMap<>();
        rows.forEach(
                row ->
                        refs.put(
                                new EditionRef(RecordId.parse((String) row[0]), (Integer) row[1]),
                                (Boolean) row[2]));
        return refs;
    }

    /** Current editions of any kind, by record, after a given one. */
    public Map<RecordId, RecordKind> currentAfter(String record, int most) {
        return kinds(
                session.createNativeQuery(
                                "select record, kind from published"
                                        + " where record > cast(:record as text)"
                                        + " order by record limit :most",
                                Object[].class)
                        .setParameter("record", record)
                        .setParameter("most", most)
                        .getResultList());
    }

    /** The records whose current editions withhold what is not under an embargo any more. */
    public Map<RecordId, RecordKind> afterEmbargoes() {
        return kinds(
                session.createNativeQuery(
                                """
                                select distinct p.record, p.kind from edition_access a
                                join published p on p.record = a.record and p.edition = a.edition
                                join access_in_force f on f.source = a.source
                                join publication_log l on l.serial = f.serial
                                where a.level = 'embargoed' and f.level <> 'embargoed'
                                and l.kind = 'access'\
                                """,
                                Object[].class)
                        .getResultList());
    }

    /**
     * The records whose current editions show more of a source than this level allows, and their
     * kinds.
     */
    public Map<RecordId, RecordKind> showingMore(RecordId source, Access.Level level) {
        return kinds(
                session.createNativeQuery(
                                """
                                select p.record, p.kind from published p
                                join edition_access a
                                    on a.record = p.record and a.edition = p.edition
                                where a.source = :source
                                and a.level < cast(:level as access_level)\
                                """,
                                Object[].class)
                        .setParameter("source", source.toString())
                        .setParameter("level", EnumWords.of(level))
                        .getResultList());
    }

    private static Map<RecordId, RecordKind> kinds(List<Object[]> rows) {
        SortedMap<RecordId, RecordKind> kinds = new TreeMap<>();
        rows.forEach(
                row ->
                        kinds.put(
                                RecordId.parse((String) row[0]),
                                RecordKind.ofWord((String) row[1]).orElseThrow()));
        return kinds;
    }

    /** The sources of which an edition shows something, each with the level that this needs. */
    public Map<RecordId, Access.Level> shown(EditionRef ref) {
        return session
                .createNativeQuery(
                        "select source, cast(level as text) from edition_access"
                                + " where record = :record and edition = :number",
                        Object[].class)
                .setParameter("record", ref.record().toString())
                .setParameter("number", ref.number())
                .getResultList()
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> RecordId.parse((String) row[0]),
                                row -> AccessInForce.level((String) row[1])));
    }

    private Optional<Edition> first(String sql, RecordId record, String kind) {
        List<Object[]> rows =
                session.createNativeQuery(sql, Object[].class)
                        .setParameter("record", record.toString())
                        .setParameter("kind", kind)
                        .getResultList();
        return rows.stream().findFirst().map(Editions::edition);
    }

    static Edition edition(@Nullable Object[] row) {
        return new Edition(
                new EditionRef(RecordId.parse((String) row[0]), (Integer) row[1]),
                ((Number) row[2]).longValue(),
                EditionKind.ofWord((String) row[3]).orElseThrow(),
                Optional.ofNullable((byte[]) row[4]).orElseGet(() -> new byte[0]),
                Digest.of32((byte[]) row[5]),
                (Instant) row[6]);
    }

    private static Standing withdrawn(@Nullable Object[] row) {
        return new Standing.Withdrawn(
                ((Number) row[5]).intValue(),
                ((Number) row[0]).longValue(),
                AgentId.parse((String) row[1]),
                (Instant) row[2],
                (String) row[3],
                Optional.ofNullable((String) row[4]).map(RecordId::parse));
    }
}
