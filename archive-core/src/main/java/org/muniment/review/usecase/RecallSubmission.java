package org.muniment.review.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.store.Records;
import org.muniment.review.FourEyes;
import org.muniment.review.PartStanding;
import org.muniment.review.Recall;
import org.muniment.review.Submission;
import org.muniment.review.SubmissionId;
import org.muniment.review.store.PartStandings;
import org.muniment.review.store.Submissions;

/** Takes back what was put up and is not yet decided. */
@ApplicationScoped
public class RecallSubmission {

    private final Records records;
    private final Submissions submissions;
    private final PartStandings standings;
    private final FourEyes rule;
    private final Clock clock;

    RecallSubmission(
            Records records,
            Submissions submissions,
            PartStandings standings,
            @ConfigProperty(name = "archive.review.four-eyes") FourEyes rule,
            Clock clock) {
        this.records = records;
        this.submissions = submissions;
        this.standings = standings;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * Takes back the undecided parts; decisions already made, and approvals already given, stand.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#NOT_YOURS} unless the agent
     *     put it up; {@link RefusalCode#WRONG_STATE} when it was taken back or wholly decided
     */
    @Transactional
    public Submission recall(AgentId agent, SubmissionId id) {
        Submission before = ReadSubmission.find(submissions, id);
        if (!before.agent().equals(agent)) {
            throw new Refusal(
                    RefusalCode.NOT_YOURS, "Only the person who put this up can take it back.");
        }
        SortedMap<RecordId, Boolean> locks = new TreeMap<>();
        before.parts().forEach(part -> locks.put(part.record(), true));
        records.lock(locks);
        Submission submission = ReadSubmission.find(submissions, id);
        if (submission.recall().isPresent()) {
            throw new Refusal(RefusalCode.WRONG_STATE, "You took this submission back already.");
        }
        if (standings.of(id, rule).stream().noneMatch(PartStanding::open)) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "Nothing is left to take back: every part of this submission is decided.");
        }
        Recall recall = new Recall(agent, clock.instant());
        submissions.recall(id, recall);
        return new Submission(
                submission.id(),
                submission.subject(),
                submission.agent(),
                submission.at(),
                submission.note(),
                submission.parts(),
                Optional.of(recall));
    }
}
