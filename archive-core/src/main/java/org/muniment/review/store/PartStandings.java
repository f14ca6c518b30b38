package org.muniment.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.review.FourEyes;
import org.muniment.review.PartStanding;
import org.muniment.review.ReviewState;
import org.muniment.review.SubmissionId;

/** Where the parts of submissions stand. */
@ApplicationScoped
public class PartStandings {

    private static final String COLUMNS =
            """
            select p.submission, p.record, p.number, r.kind, r.head, s.state, p.open
            from review_part p
            join record r on r.id = p.record
            join review_state s on s.record = p.record and s.number = p.number\
            """;

    private final EntityManager entities;
    private final Authors authors;

    PartStandings(EntityManager entities, Authors authors) {
        this.entities = entities;
        this.authors = authors;
    }

    /**
     * The parts of a submission, in the order of identifiers.
     *
     * @param rule by which it is told what is missing
     */
    public List<PartStanding> of(SubmissionId submission, FourEyes rule) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                COLUMNS + " where p.submission = :submission order by p.record",
                                Object[].class)
                        .setParameter("submission", submission.toString())
                        .getResultList();
        return standings(rows, rule);
    }

    /**
     * The submissions in which these revisions wait.
     *
     * @return for those of the revisions that do
     */
    public Map<RevisionRef, SubmissionId> open(Collection<RevisionRef> revisions) {
        List<Object[]> rows =
                RevisionKeys.set(
                                entities.createNativeQuery(
                                        RevisionKeys.ASKED
                                                + """
                                                select p.record, p.number, p.submission
                                                from asked a
                                                join review_part p
                                                  on p.record = a.record and p.number = a.number
                                                where p.open\
                                                """,
                                        Object[].class),
                                revisions)
                        .getResultList();
        Map<RevisionRef, SubmissionId> open = new HashMap<>();
        rows.forEach(
                row ->
                        open.put(
                                RevisionKeys.revision(row[0], row[1]),
                                SubmissionId.parse((String) row[2])));
        return open;
    }

    private List<PartStanding> standings(List<Object[]> rows, FourEyes rule) {
        List<RevisionRef> refs =
                rows.stream().map(row -> RevisionKeys.revision(row[1], row[2])).toList();
        Map<RevisionRef, SortedSet<AgentId>> written = authors.of(refs);
        Map<RevisionRef, SortedSet<AgentId>> approved = approvers(refs);
        return rows.stream().map(row -> standing(row, written, approved, rule)).toList();
    }

    private Map<RevisionRef, SortedSet<AgentId>> approvers(Collection<RevisionRef> revisions) {
        List<Object[]> rows =
                RevisionKeys.set(
                                entities.createNativeQuery(
                                        RevisionKeys.ASKED
                                                + """
                                                select s.record, s.number, s.agent
                                                from asked a
                                                join standing_approval s
                                                  on s.record = a.record and s.number = a.number\
                                                """,
                                        Object[].class),
                                revisions)
                        .getResultList();
        Map<RevisionRef, SortedSet<AgentId>> approvers = new HashMap<>();
        for (Object[] row : rows) {
            approvers
                    .computeIfAbsent(
                            RevisionKeys.revision(row[0], row[1]), ignored -> new TreeSet<>())
                    .add(AgentId.parse((String) row[2]));
        }
        return approvers;
    }

    private static PartStanding standing(
            Object[] row,
            Map<RevisionRef, SortedSet<AgentId>> written,
            Map<RevisionRef, SortedSet<AgentId>> approved,
            FourEyes rule) {
        RevisionRef ref = RevisionKeys.revision(row[1], row[2]);
        SortedSet<AgentId> authors = written.getOrDefault(ref, Collections.emptySortedSet());
        SortedSet<AgentId> approvers = approved.getOrDefault(ref, Collections.emptySortedSet());
        boolean open = (Boolean) row[6];
        return new PartStanding(
                ref,
                RecordKind.ofWord((String) row[3]).orElseThrow(),
                new RevisionRef(RecordId.parse((String) row[1]), (Integer) row[4]),
                ReviewState.ofWord((String) row[5]),
                open,
                authors,
                approvers,
                open ? rule.missing(authors, approvers) : Collections.emptySortedSet());
    }
}
