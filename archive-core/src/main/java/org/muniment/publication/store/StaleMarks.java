package org.muniment.publication.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.muniment.passage.PassageId;
import org.muniment.passage.TextId;
import org.muniment.publication.Edition;
import org.muniment.publication.EditionRef;
import org.muniment.publication.StaleMark;
import org.muniment.publication.StaleReason;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Which current editions are stale, and which may have become so. */
@ApplicationScoped
public class StaleMarks {

    private static final String COLUMNS =
            "select s.record, s.edition, s.reason, s.since, p.kind from stale_edition s"
                    + " join published p on p.record = s.record and p.edition = s.edition ";

    private final Session session;
    private final LogHead head;

    StaleMarks(Session session, LogHead head) {
        this.session = session;
        this.head = head;
    }

    /** Marks an edition, unless it is marked for the same reason already. */
    public void mark(EditionRef edition, StaleReason reason, Instant since) {
        head.moving();
        session.createNativeQuery(
                        """
                        insert into stale_edition (record, edition, reason, since)
                        values (:record, :edition, :reason, :since)
                        on conflict (record) do update
                            set edition = excluded.edition, reason = excluded.reason,
                                since = excluded.since
                            where (stale_edition.edition, stale_edition.reason)
                                <> (excluded.edition, excluded.reason)\
                        """)
                .setParameter("record", edition.record().toString())
                .setParameter("edition", edition.number())
                .setParameter("reason", reason.word())
                .setParameter("since", since)
                .executeUpdate();
    }

    public void clear(RecordId record) {
        head.moving();
        session.createNativeQuery("delete from stale_edition where record = :record")
                .setParameter("record", record.toString())
                .executeUpdate();
    }

    /** Keeps these to be looked at later. */
    public void lookLaterAt(Collection<RecordId> records) {
        session.createNativeQuery(
                        """
                        insert into edition_to_assess (record)
                        select id from unnest(cast(:records as text[])) id order by id
                        on conflict do nothing\
                        """)
                .setParameter("records", array(records))
                .executeUpdate();
    }

    /** Some of those to be looked at, which are taken out if this transaction is committed. */
    public Map<RecordId, RecordKind> takeToLookAt(int most) {
        return kinds(
                """
                delete from edition_to_assess where record in (
                    select record from edition_to_assess
                    order by record limit cast(:records as integer) for update skip locked)
                returning record, (select kind from record r where r.id = edition_to_assess.record)\
                """,
                String.valueOf(most));
    }

    /** The same for one of them. */
    public Map<RecordId, RecordKind> takeToLookAt(RecordId record) {
        return kinds(
                """
                delete from edition_to_assess where record = :records
                returning record, (select kind from record r where r.id = edition_to_assess.record)\
                """,
                record.toString());
    }

    /** All that wait to be looked at. */
    public List<RecordId> toLookAt() {
        return session
                .createNativeQuery(
                        "select record from edition_to_assess order by record", String.class)
                .getResultList()
                .stream()
                .map(RecordId::parse)
                .toList();
    }

    /** Whether it waits to be looked at. */
    public boolean waiting(RecordId record) {
        return !session.createNativeQuery(
                        "select 1 from edition_to_assess where record = :record", Integer.class)
                .setParameter("record", record.toString())
                .getResultList()
                .isEmpty();
    }

    public Optional<StaleMark> of(EditionRef edition) {
        return session
                .createNativeQuery(
                        COLUMNS + "where s.record = :record and s.edition = :edition",
                        Object[].class)
                .setParameter("record", edition.record().toString())
                .setParameter("edition", edition.number())
                .getResultList()
                .stream()
                .findFirst()
                .map(StaleMarks::mark);
    }

    /** The stale editions, the longest stale first, after a place in that order. */
    public List<StaleMark> page(Instant afterSince, String afterRecord, int most) {
        return session
                .createNativeQuery(
                        COLUMNS
                                + "where (s.since, s.record) > (:since, cast(:record as text))"
                                + " order by s.since, s.record limit :most",
                        Object[].class)
                .setParameter("since", afterSince)
                .setParameter("record", afterRecord)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(StaleMarks::mark)
                .toList();
    }

    /**
     * The records whose current editions may say something else once something was decided about
     * these: those made from them, those that they are about, and themselves. What an edition shows
     * of a source follows from its access alone, so only editions of sources hang on sources.
     */
    public Map<RecordId, RecordKind> hangingOn(Collection<RecordId> records) {
        return kinds(
                """
                with touched (id) as (
                    select cast(id as identifier) from unnest(cast(:records as text[])) id)
                select p.record, p.kind from published p join touched t on t.id = p.record
                union
                select p.record, p.kind from touched t
                join record r on r.id = t.id
                join edition_basis b on b.basis_record = t.id
                join published p on p.record = b.record and p.edition = b.edition
                where r.kind <> 'source' or p.kind = 'source'
                union
                select p.record, p.kind from touched t
                join claim c on c.record = t.id
                join published p on p.record = c.subject
                union
                select p.record, p.kind from touched t
                join attestation a on a.record = t.id
                join claim c on c.record = a.claim
                join published p on p.record = c.subject\
                """,
                array(records));
    }

    /** The records whose current editions are made from these, a mere label included. */
    public Map<RecordId, RecordKind> madeFrom(Collection<RecordId> records) {
        return kinds(
                """
                select distinct p.record, p.kind from edition_basis b
                join published p on p.record = b.record and p.edition = b.edition
                where b.basis_record = any(cast(:records as text[]))\
                """,
                array(records));
    }

    /** The records whose current editions show something of these sources. */
    public Map<RecordId, RecordKind> showing(Collection<RecordId> sources) {
        return kinds(
                """
                select distinct p.record, p.kind from published p
                join edition_access a on a.record = p.record and a.edition = p.edition
                where a.source = any(cast(:records as text[]))\
                """,
                array(sources));
    }

    /**
     * The records whose current editions quote a text whose place this one takes, at any remove.
     */
    public Map<RecordId, RecordKind> quotingOriginalsOf(TextId correction) {
        return kinds(
                """
                with recursive up (id) as (
                    select derived_from from text_version
                    where id = :records and method <> 'translation'
                    union
                    select t.derived_from from text_version t join up on up.id = t.id
                    where t.method <> 'translation'
                )
                select distinct p.record, p.kind from up
                join passage q on q.text_version = up.id
                join edition_passage e on e.passage = q.id
                join published p on p.record = e.record and p.edition = e.edition\
                """,
                correction.toString());
    }

    /** The records whose current editions point at passages of a text. */
    public Map<RecordId, RecordKind> quoting(TextId text) {
        return kinds(
                """
                select distinct p.record, p.kind from passage q
                join edition_passage e on e.passage = q.id
                join published p on p.record = e.record and p.edition = e.edition
                where q.text_version = :records\
                """,
                text.toString());
    }

    /** The records whose current editions quote a passage. */
    public Map<RecordId, RecordKind> quoting(PassageId passage) {
        return kinds(
                """
                select distinct p.record, p.kind from edition_passage e
                join published p on p.record = e.record and p.edition = e.edition
                where e.passage = :records\
                """,
                passage.toString());
    }

    /**
     * Whether words that an edition quotes are missing from a later text that took the place of
     * theirs, or a curator found them lost there, or placed them at other words, since.
     */
    public boolean quotesWhatWasCorrected(Edition edition) {
        return !session.createNativeQuery(
                        """
                        with recursive later (exact, id) as (
                            select q.exact, t.id from edition_passage e
                            join passage q on q.id = e.passage and q.exact is not null
                            join text_version t
                                on t.derived_from = q.text_version and t.method <> 'translation'
                            where e.record = :record and e.edition = :edition
                            union
                            select l.exact, t.id from later l
                            join text_version t on t.derived_from = l.id and t.method <> 'translation'
                        )
                        select 1 from later l join text_version t on t.id = l.id
                        where t.at > :released and position(l.exact in t.words) = 0
                        union all
                        select 1 from edition_passage e
                        join passage q on q.id = e.passage and q.exact is not null
                        join placed_passage d on d.passage = q.id
                        left join passage n on n.id = d.placed
                        where e.record = :record and e.edition = :edition and d.at > :released
                            and n.exact is distinct from q.exact
                            and not exists (
                                select 1 from placed_passage l where l.passage = d.passage
                                and l.text_version = d.text_version and l.number > d.number)
                        limit 1\
                        """,
                        Integer.class)
                .setParameter("record", edition.ref().record().toString())
                .setParameter("edition", edition.ref().number())
                .setParameter("released", edition.at())
                .getResultList()
                .isEmpty();
    }

    private Map<RecordId, RecordKind> kinds(String sql, String records) {
        return session
                .createNativeQuery(sql, Object[].class)
                .setParameter("records", records)
                .getResultList()
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> RecordId.parse((String) row[0]),
                                row -> RecordKind.ofWord((String) row[1]).orElseThrow(),
                                (one, same) -> one));
    }

    private static StaleMark mark(Object[] row) {
        return new StaleMark(
                RecordKind.ofWord((String) row[4]).orElseThrow(),
                new EditionRef(RecordId.parse((String) row[0]), (Integer) row[1]),
                StaleReason.ofWord((String) row[2]),
                (Instant) row[3]);
    }

    private static String array(Collection<RecordId> ids) {
        return ids.stream().map(RecordId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
