package org.muniment.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final int AT_ONCE = 100;

    private final EntityManager entities;
    private final PartStandings standings;

    Inboxes(EntityManager entities, PartStandings standings) {
        this.entities = entities;
        this.standings = standings;
    }

    /** The parts that this agent's approval would advance, by submission, the oldest first. */
    public Map<SubmissionId, List<PartStanding>> waitingFor(
            AgentId agent, FourEyes rule, int most) {
        Map<SubmissionId, List<PartStanding>> waiting = new LinkedHashMap<>();
        List<SubmissionId> unsettled = unsettled(Optional.empty());
        for (int from = 0; from < unsettled.size() && waiting.size() < most; from += AT_ONCE) {
            List<SubmissionId> some =
                    unsettled.subList(from, Math.min(from + AT_ONCE, unsettled.size()));
            Map<SubmissionId, List<PartStanding>> parts = standings.of(some, rule);
            for (SubmissionId submission : some) {
                List<PartStanding> advanced =
                        Objects.requireNonNull(parts.get(submission)).stream()
                                .filter(part -> part.isAdvancedBy(agent, rule))
                                .toList();
                if (!advanced.isEmpty() && waiting.size() < most) {
                    waiting.put(submission, advanced);
                }
            }
        }
        return waiting;
    }

    /**
     * Submissions that may have an open part, the oldest first: those not taken back of which some
     * part was not judged, or was approved by one of its authors, so that a second may be needed.
     */
    private List<SubmissionId> unsettled(Optional<AgentId> submitter) {
        List<?> ids =
                entities.createNativeQuery(
                                """
                                select s.id from submission s
                                join (select submission, count(*) as parts
                                      from submission_part group by submission) p
                                  on p.submission = s.id
                                left join (select submission, count(distinct record) as judged
                                           from decision_part group by submission) d
                                  on d.submission = s.id
                                where not exists (
                                    select 1 from submission_recall c where c.submission = s.id)
                                  and (cast(:submitter as text) is null or s.agent = :submitter)
                                  and (d.judged is null or d.judged < p.parts
                                    or s.id in (
                                        select e.submission from decision e
                                        join decision_author a
                                          on a.decision = e.id and a.author = e.agent))
                                order by s.serial\
                                """,
                                String.class)
                        .setParameter("submitter", submitter.map(AgentId::toString).orElse(null))
                        .getResultList();
        return ids.stream().map(id -> SubmissionId.parse((String) id)).toList();
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
                                  on r.id = p.record and r.head = p.number and not r.retired and r.merged_into is null
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
                                        Optional.ofNullable((String) row[4]),
                                        AgentId.parse((String) row[5]),
                                        (Instant) row[6],
                                        SubmissionId.parse((String) row[7])))
                .toList();
    }

    /** Drafts of this agent that nobody put up, with nothing done to them since this time. */
    public List<Inbox.Stalled> forgottenDrafts(AgentId agent, Instant since, int most) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                with untouched as materialized (
                                    select v.record, v.number, r.kind, c.at
                                    from change_set c
                                    join revision v on v.change_set = c.id
                                    join record r
                                      on r.id = v.record and r.head = v.number and not r.retired and r.merged_into is null
                                    where c.agent = :agent and c.at < :since
                                      and not exists (
                                          select 1 from submission_part p
                                          where p.record = v.record and p.number = v.number
                                            and not exists (
                                                select 1 from submission_recall q
                                                where q.submission = p.submission))
                                )
                                select u.record, u.number, u.kind, u.at
                                from untouched u
                                cross join lateral (
                                    select s.state from review_state s
                                    where s.record = u.record and s.number = u.number
                                    offset 0) t
                                where t.state = 'draft'
                                order by u.at, u.record\
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
                                        Optional.empty()))
                .toList();
    }

    /** Open parts that this agent put up, with nothing decided on them since this time. */
    public List<Inbox.Stalled> undecidedParts(
            AgentId agent, FourEyes rule, Instant since, int most) {
        List<Inbox.Stalled> parts = new ArrayList<>();
        List<SubmissionId> unsettled = unsettled(Optional.of(agent));
        Map<SubmissionId, List<PartStanding>> all = standings.of(unsettled, rule);
        for (Map.Entry<SubmissionId, Instant> entry : lastActs(unsettled).entrySet()) {
            if (entry.getValue().isBefore(since)) {
                Objects.requireNonNull(all.get(entry.getKey())).stream()
                        .filter(PartStanding::open)
                        .map(
                                part ->
                                        new Inbox.Stalled(
                                                part.revision(),
                                                part.kind(),
                                                entry.getValue(),
                                                Optional.of(entry.getKey())))
                        .forEach(parts::add);
            }
        }
        return parts.size() > most ? parts.subList(0, most) : parts;
    }

    /** When anything last happened to these submissions, the longest ago first. */
    private Map<SubmissionId, Instant> lastActs(List<SubmissionId> submissions) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                select s.id, greatest(s.at, max(d.at)) as last
                                from submission s
                                left join decision d on d.submission = s.id
                                where s.id = any(cast(:submissions as text[]))
                                group by s.id
                                order by last, s.id\
                                """,
                                Object[].class)
                        .setParameter(
                                "submissions",
                                submissions.stream()
                                        .map(SubmissionId::toString)
                                        .toArray(String[]::new))
                        .getResultList();
        Map<SubmissionId, Instant> last = new LinkedHashMap<>();
        rows.forEach(row -> last.put(SubmissionId.parse((String) row[0]), (Instant) row[1]));
        return last;
    }
}
