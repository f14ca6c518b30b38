package org.muniment.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.review.Approval;
import org.muniment.review.ApprovedRevision;
import org.muniment.review.FourEyes;

/** Which revisions are approved: what publication may print. */
@ApplicationScoped
public class ApprovedRevisions {

    private final EntityManager entities;

    ApprovedRevisions(EntityManager entities) {
        this.entities = entities;
    }

    /** The last approved revision of a record. */
    public Optional<RevisionRef> latest(RecordId record) {
        return Optional.ofNullable(latest(List.of(record)).get(record));
    }

    /** The last approved revisions of those of these records that have one. */
    public Map<RecordId, RevisionRef> latest(Collection<RecordId> records) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select record, max(number) from approved_revision"
                                        + " where record = any(cast(:records as text[]))"
                                        + " group by record",
                                Object[].class)
                        .setParameter("records", RevisionKeys.array(records))
                        .getResultList();
        return rows.stream()
                .map(row -> RevisionKeys.revision(row[0], row[1]))
                .collect(Collectors.toMap(RevisionRef::record, ref -> ref));
    }

    public boolean isApproved(RevisionRef revision) {
        return !of(List.of(revision)).isEmpty();
    }

    /** Those of these revisions that are approved, with who wrote and who approved them. */
    public Map<RevisionRef, ApprovedRevision> of(Collection<RevisionRef> revisions) {
        Map<RevisionRef, SortedSet<AgentId>> authors = authors(revisions);
        Map<RevisionRef, List<Approval>> approvals = approvals(revisions);
        Map<RevisionRef, ApprovedRevision> approved = new HashMap<>();
        authors.forEach(
                (ref, names) ->
                        approved.put(
                                ref,
                                new ApprovedRevision(
                                        ref, names, approvals.getOrDefault(ref, List.of()))));
        return approved;
    }

    private Map<RevisionRef, SortedSet<AgentId>> authors(Collection<RevisionRef> revisions) {
        List<Object[]> rows =
                RevisionKeys.set(
                                entities.createNativeQuery(
                                        RevisionKeys.ASKED
                                                + """
                                                select v.record, v.number, w.author
                                                from asked a
                                                join approved_revision v
                                                  on v.record = a.record and v.number = a.number
                                                join decision d on d.serial = v.serial
                                                join decision_author w
                                                  on w.decision = d.id and w.record = v.record\
                                                """,
                                        Object[].class),
                                revisions)
                        .getResultList();
        Map<RevisionRef, SortedSet<AgentId>> authors = new HashMap<>();
        for (Object[] row : rows) {
            authors.computeIfAbsent(
                            RevisionKeys.revision(row[0], row[1]), ignored -> new TreeSet<>())
                    .add(AgentId.parse((String) row[2]));
        }
        return authors;
    }

    private Map<RevisionRef, List<Approval>> approvals(Collection<RevisionRef> revisions) {
        List<Object[]> rows =
                RevisionKeys.set(
                                entities.createNativeQuery(
                                        RevisionKeys.ASKED
                                                + """
                                                select s.record, s.number, s.agent, s.at, s.four_eyes,
                                                       p.against_record, p.against_number
                                                from asked a
                                                join standing_approval s
                                                  on s.record = a.record and s.number = a.number
                                                join decision_part p
                                                  on p.decision = s.decision and p.record = s.record
                                                order by s.serial\
                                                """,
                                        Object[].class),
                                revisions)
                        .getResultList();
        Map<RevisionRef, List<Approval>> approvals = new HashMap<>();
        for (Object[] row : rows) {
            approvals
                    .computeIfAbsent(
                            RevisionKeys.revision(row[0], row[1]), ignored -> new ArrayList<>())
                    .add(
                            new Approval(
                                    AgentId.parse((String) row[2]),
                                    (Instant) row[3],
                                    FourEyes.ofWord((String) row[4]),
                                    Optional.ofNullable(row[5])
                                            .map(claim -> RevisionKeys.revision(claim, row[6]))));
        }
        return approvals;
    }
}
