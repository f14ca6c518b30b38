package org.muniment.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.review.RecordStanding;
import org.muniment.review.ReviewState;

/** Where records and revisions stand in review. */
@ApplicationScoped
public class ReviewStates {

    private final EntityManager entities;
    private final ApprovedRevisions approved;

    ReviewStates(EntityManager entities, ApprovedRevisions approved) {
        this.entities = entities;
        this.approved = approved;
    }

    /** Where the heads of these records stand, and which revision of each was last approved. */
    public Map<RecordId, RecordStanding> of(Collection<RecordId> records) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                select r.id, r.head, t.state
                                from record r
                                cross join lateral (
                                    select s.state from review_state s
                                    where s.record = r.id and s.number = r.head
                                    offset 0) t
                                where r.id = any(cast(:records as text[]))\
                                """,
                                Object[].class)
                        .setParameter("records", RevisionKeys.array(records))
                        .getResultList();
        Map<RecordId, RevisionRef> latest = approved.latest(records);
        return rows.stream()
                .map(row -> standing(row, latest))
                .collect(Collectors.toMap(standing -> standing.head().record(), s -> s));
    }

    /** The states of these revisions, the head or not. */
    public Map<RevisionRef, ReviewState> ofRevisions(Collection<RevisionRef> revisions) {
        List<Object[]> rows =
                RevisionKeys.set(
                                entities.createNativeQuery(
                                        RevisionKeys.ASKED
                                                + """
                                                select t.record, t.number, t.state
                                                from asked a
                                                cross join lateral (
                                                    select * from review_state s
                                                    where s.record = a.record
                                                      and s.number = a.number
                                                    offset 0) t\
                                                """,
                                        Object[].class),
                                revisions)
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> RevisionKeys.revision(row[0], row[1]),
                                row -> ReviewState.ofWord((String) row[2])));
    }

    private static RecordStanding standing(Object[] row, Map<RecordId, RevisionRef> latest) {
        RevisionRef head = RevisionKeys.revision(row[0], row[1]);
        return new RecordStanding(
                head,
                ReviewState.ofWord((String) row[2]),
                Optional.ofNullable(latest.get(head.record())));
    }
}
