package org.muniment.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.review.Belonging;

/** Which records are reviewed together, found by how their heads name each other. */
@ApplicationScoped
public class DossierMembers {

    /** Which kind hangs on the record that it names, and where in its body it names it. */
    private static final String HANGS_ON =
            "(('claim', '/subject'), ('attestation', '/claim'), ('note', '/record'))";

    private final EntityManager entities;

    DossierMembers(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The record whose dossier this one is reviewed in: for a claim its subject, for an attestation
     * or note the one of the record that it is on; any other is the subject of its own. What was
     * merged is reviewed with its survivor.
     */
    public RecordId subject(RecordId record) {
        List<?> outermost =
                entities.createNativeQuery(
                                """
                                with recursive up (record, depth) as (
                                    select cast(survivor as text) collate "C", 0
                                    from same_record where record = :record
                                    union all
                                    select cast(t.survivor as text), up.depth + 1
                                    from up
                                    join record r on r.id = up.record
                                    join record_reference f on f.record = up.record
                                    join same_record t on t.record = f.target
                                    where (r.kind, f.path) in %s
                                ) cycle record set again using trail
                                select record from up where not again
                                order by depth desc limit 1\
                                """
                                        .formatted(HANGS_ON),
                                String.class)
                        .setParameter("record", record.toString())
                        .getResultList();
        return RecordId.parse((String) outermost.getFirst());
    }

    /**
     * The sheet of a subject: itself, what hangs on it at any depth, and the new records named.
     *
     * <p>New are actors, places, sources (also those that passages are in) and terms that were
     * never approved, terms only when a curator made them: those that the archive came with are not
     * put up by whoever uses them.
     */
    public List<Member> of(RecordId subject) {
        List<Member> members = new ArrayList<>(hanging(subject));
        members.addAll(named(members));
        return members;
    }

    private List<Member> hanging(RecordId subject) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                with recursive member (record, kind, names) as (
                                    select cast(id as text), 'subject', cast(null as text) collate "C"
                                    from record where id = :subject
                                    union
                                    select cast(r.id as text), r.kind, cast(m.record as text)
                                    from member m
                                    join same_record s on s.survivor = m.record
                                    join record_reference f on f.target = s.record
                                    join record r on r.id = f.record
                                    where (r.kind, f.path) in %s
                                )
                                select distinct on (record) record, kind, names from member
                                order by record, kind = 'subject' desc\
                                """
                                        .formatted(HANGS_ON),
                                Object[].class)
                        .setParameter("subject", subject.toString())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Member(
                                        RecordId.parse((String) row[0]),
                                        Belonging.valueOf(
                                                ((String) row[1]).toUpperCase(Locale.ROOT)),
                                        Optional.ofNullable((String) row[2]).map(RecordId::parse)))
                .toList();
    }

    private List<Member> named(List<Member> members) {
        List<?> ids =
                entities.createNativeQuery(
                                """
                                with recursive named (record) as (
                                    select unnest(cast(:records as text[])) collate "C"
                                    union
                                    select cast(t.id as text)
                                    from named n
                                    join lateral (
                                        select r.target from record_reference r
                                        where r.record = n.record
                                        union all
                                        select p.source from attestation a
                                        join passage p on p.id = a.passage
                                        where a.record = n.record
                                        union all
                                        select p.source from note o
                                        join passage p on p.id = o.passage
                                        where o.record = n.record) f on true
                                    join same_record s on s.record = f.target
                                    join record t on t.id = s.survivor
                                    where t.kind in ('actor', 'place', 'source', 'term')
                                      and not t.retired
                                      and not exists (
                                          select 1 from approved_revision a where a.record = t.id)
                                      and (t.kind <> 'term' or exists (
                                          select 1 from revision v
                                          join change_set c on c.id = v.change_set
                                          where v.record = t.id and v.number = 1
                                            and c.origin = 'curation'))
                                )
                                select record from named
                                where record <> all (cast(:records as text[]))
                                order by record\
                                """,
                                String.class)
                        .setParameter(
                                "records",
                                RevisionKeys.array(members.stream().map(Member::record).toList()))
                        .getResultList();
        return ids.stream()
                .map(id -> new Member(RecordId.parse((String) id), Belonging.NEW, Optional.empty()))
                .toList();
    }

    /** The claim, or other record, that this record hangs on. */
    public Optional<RecordId> hangsOn(RecordId record, RecordKind kind) {
        return entities
                .createNativeQuery(
                        """
                        select f.target from record_reference f
                        join record r on r.id = f.record
                        where f.record = :record and r.kind = :kind and (r.kind, f.path) in %s\
                        """
                                .formatted(HANGS_ON),
                        String.class)
                .setParameter("record", record.toString())
                .setParameter("kind", kind.word())
                .getResultList()
                .stream()
                .map(id -> RecordId.parse((String) id))
                .findFirst();
    }

    /**
     * A record of a sheet.
     *
     * @param names what it hangs on
     */
    public record Member(RecordId record, Belonging belonging, Optional<RecordId> names) {}
}
