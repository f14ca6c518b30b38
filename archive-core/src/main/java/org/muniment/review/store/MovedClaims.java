package org.muniment.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.record.RevisionRef;

/** Which attestations were approved for another revision of their claim. */
@ApplicationScoped
public class MovedClaims {

    private final EntityManager entities;

    MovedClaims(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Those of these revisions that are approved attestations, but not for the revision of their
     * claim that counts: the one put up beside them, else the one last approved, else the head.
     */
    public Set<RevisionRef> of(Collection<RevisionRef> revisions, Collection<RevisionRef> beside) {
        List<Object[]> rows =
                RevisionKeys.set(
                                entities.createNativeQuery(
                                        RevisionKeys.ASKED
                                                + """
                                                select a.record, a.number
                                                from asked a
                                                join record r
                                                  on r.id = a.record and r.kind = 'attestation'
                                                join approved_revision v
                                                  on v.record = a.record and v.number = a.number
                                                join record_reference f
                                                  on f.record = a.record and f.path = '/claim'
                                                join record c on c.id = f.target
                                                where not exists (
                                                    select 1 from approval_against g
                                                    where g.record = a.record
                                                      and g.number = a.number
                                                      and g.against_record = f.target
                                                      and g.against_number = coalesce(
                                                          (select b.number from unnest(
                                                              cast(:besideRecords as text[]),
                                                              cast(:besideNumbers as integer[]))
                                                              as b (record, number)
                                                           where b.record = f.target),
                                                          (select max(m.number)
                                                           from approved_revision m
                                                           where m.record = f.target),
                                                          c.head))\
                                                """,
                                        Object[].class),
                                revisions)
                        .setParameter(
                                "besideRecords",
                                RevisionKeys.array(
                                        beside.stream().map(RevisionRef::record).toList()))
                        .setParameter(
                                "besideNumbers",
                                beside.stream().map(RevisionRef::number).toArray(Integer[]::new))
                        .getResultList();
        return rows.stream()
                .map(row -> RevisionKeys.revision(row[0], row[1]))
                .collect(Collectors.toSet());
    }
}
