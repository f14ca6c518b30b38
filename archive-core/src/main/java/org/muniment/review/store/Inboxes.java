package org.muniment.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.record.AgentId;
import org.muniment.record.RecordKind;
import org.muniment.review.FourEyes;
import org.muniment.review.Inbox;
import org.muniment.review.PartStanding;
import org.muniment.review.SubmissionId;
import org.muniment.review.Verdict;

/** What there is to see to, for one person. */
@ApplicationScoped
public class Inboxes {

    private final EntityManager entities;
    private final PartStandings standings;

    Inboxes(EntityManager entities, PartStandings standings) {
        this.entities = entities;
        this.standings = standings;
    }

    /** The parts that this agent's approval would advance, by submission, the oldest first. */
    public Map<SubmissionId, List<PartStanding>> waitingFor(
            AgentId agent, FourEyes rule, int most) {
        List<?> ids =
                entities.createNativeQuery(
                                """
                                select p.submission from review_part p
                                where p.open
                                group by p.submission, p.serial
                                order by p.serial\
                                """,
                                String.class)
                        .getResultList();
        Map<SubmissionId, List<PartStanding>> waiting = new LinkedHashMap<>();
        for (Object id : ids) {
            if (waiting.size() == most) {
                break;
            }
            SubmissionId submission = SubmissionId.parse((String) id);
            List<PartStanding> parts =
                    standings.of(submission, rule).stream()
                            .filter(part -> part.isAdvancedBy(agent, rule))
                            .toList();
            if (!parts.isEmpty()) {
                waiting.put(submission, parts);
            }
        }
        return waiting;
    }

    /** Head revisions that this agent wrote or put up, and that were sent back. */
    public List<Inbox.Returned> returnedTo(AgentId agent, int most) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                select p.record, p.number, r.kind, p.verdict, p.reason,
                                       d.agent, d.at, d.submission
                                from decision_part p
                                join decision d on d.id = p.decision
                                join record r
                                  on r.id = p.record and r.head = p.number and not r.retired
                                join review_state t
                                  on t.record = p.record and t.number = p.number
                                join submission s on s.id = d.submission
                                join revision v on v.record = p.record and v.number = p.number
                                join change_set c on c.id = v.change_set
                                where p.verdict <> 'approve'
                                  and (s.agent = :agent or c.agent = :agent)
                                  and t.state in ('changes-requested', 'rejected')
                                  and not exists (
                                      select 1 from decision_part q
                                      join decision e on e.id = q.decision
                                      where q.record = p.record and q.number = p.number
                                        and q.verdict <> 'approve' and e.serial > d.serial)
                                order by d.serial desc\
                                """,
                                Object[].class)
                        .setParameter("agent", agent.toString())
                        .setMaxResults(most)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Inbox.Returned(
                                        RevisionKeys.revision(row[0], row[1]),
                                        RecordKind.ofWord((String) row[2]).orElseThrow(),
                                        Verdict.ofWord((String) row[3]),
                                        (String) row[4],
                                        AgentId.parse((String) row[5]),
                                        (Instant) row[6],
                                        SubmissionId.parse((String) row[7])))
                .toList();
    }

    /**
     * Drafts of this agent that nobody put up, and parts that they put up and nobody decided, both
     * with nothing done to them since this time.
     */
    public List<Inbox.Stalled> stalled(AgentId agent, Instant since, int most) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                select record, number, kind, last, submission from (
                                    select v.record, v.number, r.kind, c.at as last,
                                           cast(null as text) as submission
                                    from change_set c
                                    join revision v on v.change_set = c.id
                                    join record r
                                      on r.id = v.record and r.head = v.number and not r.retired
                                    join review_state t
                                      on t.record = v.record and t.number = v.number
                                    where c.agent = :agent and c.at < :since and t.state = 'draft'
                                    union all
                                    select p.record, p.number, r.kind, greatest(p.at, (
                                               select max(d.at) from decision d
                                               where d.submission = p.submission)),
                                           p.submission
                                    from review_part p
                                    join record r on r.id = p.record
                                    where p.submitter = :agent and p.open
                                ) mine
                                where last < :since
                                order by last, record\
                                """,
                                Object[].class)
                        .setParameter("agent", agent.toString())
                        .setParameter("since", since)
                        .setMaxResults(most)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Inbox.Stalled(
                                        RevisionKeys.revision(row[0], row[1]),
                                        RecordKind.ofWord((String) row[2]).orElseThrow(),
                                        (Instant) row[3],
                                        Optional.ofNullable((String) row[4])
                                                .map(SubmissionId::parse)))
                .toList();
    }
}
