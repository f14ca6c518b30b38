package org.muniment.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
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

    /** Part by part: what a view says of one part is cheap, joining whole views is not. */
    private static final String PARTS =
            """
            select a.submission, a.record, a.number, r.kind, r.head, t.state, p.open, p.serial
            from submission_part a
            join record r on r.id = a.record
            cross join lateral (
                select v.open, v.serial from review_part v
                where v.submission = a.submission and v.record = a.record
                offset 0) p
            cross join lateral (
                select v.state from review_state v
                where v.record = a.record and v.number = a.number
                offset 0) t
            where a.submission = any(cast(:submissions as text[]))
            order by a.record\
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
        return of(List.of(submission), rule).getOrDefault(submission, List.of());
    }

    /** The parts of each of these submissions. */
    public Map<SubmissionId, List<PartStanding>> of(
            Collection<SubmissionId> submissions, FourEyes rule) {
        List<Object[]> rows =
                entities.createNativeQuery(PARTS, Object[].class)
                        .setParameter(
                                "submissions",
                                submissions.stream()
                                        .map(SubmissionId::toString)
                                        .toArray(String[]::new))
                        .getResultList();
        List<RevisionRef> refs =
                rows.stream().map(row -> RevisionKeys.revision(row[1], row[2])).toList();
        Map<RevisionRef, SortedSet<AgentId>> written = authors.of(refs);
        Map<RevisionRef, Map<AgentId, Long>> approved = approvers(refs);
        Map<SubmissionId, List<PartStanding>> standings = new HashMap<>();
        for (Object[] row : rows) {
            standings
                    .computeIfAbsent(
                            SubmissionId.parse((String) row[0]), ignored -> new ArrayList<>())
                    .add(standing(row, written, approved, rule));
        }
        return standings;
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
                                                cross join lateral (
                                                    select * from review_part v
                                                    where v.record = a.record
                                                      and v.number = a.number and v.open
                                                    offset 0) p\
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

    /** Whose approvals of these revisions stand, each with the serial of the latest. */
    private Map<RevisionRef, Map<AgentId, Long>> approvers(Collection<RevisionRef> revisions) {
        List<Object[]> rows =
                RevisionKeys.set(
                                entities.createNativeQuery(
                                        RevisionKeys.ASKED
                                                + """
                                                select s.record, s.number, s.agent, s.serial
                                                from asked a
                                                join standing_approval s
                                                  on s.record = a.record and s.number = a.number\
                                                """,
                                        Object[].class),
                                revisions)
                        .getResultList();
        Map<RevisionRef, Map<AgentId, Long>> approvers = new HashMap<>();
        for (Object[] row : rows) {
            approvers
                    .computeIfAbsent(
                            RevisionKeys.revision(row[0], row[1]), ignored -> new HashMap<>())
                    .merge(AgentId.parse((String) row[2]), (Long) row[3], Math::max);
        }
        return approvers;
    }

    private static PartStanding standing(
            Object[] row,
            Map<RevisionRef, SortedSet<AgentId>> written,
            Map<RevisionRef, Map<AgentId, Long>> approved,
            FourEyes rule) {
        RevisionRef ref = RevisionKeys.revision(row[1], row[2]);
        SortedSet<AgentId> authors = written.getOrDefault(ref, Collections.emptySortedSet());
        ReviewState state = ReviewState.ofWord((String) row[5]);
        boolean open = (Boolean) row[6];
        boolean again = open && state == ReviewState.APPROVED;
        SortedSet<AgentId> approvers = new TreeSet<>();
        approved.getOrDefault(ref, Map.of())
                .forEach(
                        (approver, serial) -> {
                            if (!again || serial > (Long) row[7]) {
                                approvers.add(approver);
                            }
                        });
        return new PartStanding(
                ref,
                RecordKind.ofWord((String) row[3]).orElseThrow(),
                new RevisionRef(RecordId.parse((String) row[1]), (Integer) row[4]),
                state,
                open,
                authors,
                approvers,
                open ? rule.missing(authors, approvers) : Collections.emptySortedSet());
    }
}
