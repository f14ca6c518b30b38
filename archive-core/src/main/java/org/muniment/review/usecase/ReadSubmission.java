package org.muniment.review.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.review.FourEyes;
import org.muniment.review.Submission;
import org.muniment.review.SubmissionId;
import org.muniment.review.SubmissionSheet;
import org.muniment.review.store.Decisions;
import org.muniment.review.store.PartStandings;
import org.muniment.review.store.Submissions;

/** Reads a submission with where its parts stand. */
@ApplicationScoped
public class ReadSubmission {

    private final Submissions submissions;
    private final PartStandings standings;
    private final Decisions decisions;
    private final FourEyes rule;

    ReadSubmission(
            Submissions submissions,
            PartStandings standings,
            Decisions decisions,
            @ConfigProperty(name = "archive.review.four-eyes") FourEyes rule) {
        this.submissions = submissions;
        this.standings = standings;
        this.decisions = decisions;
        this.rule = rule;
    }

    /**
     * @throws Refusal {@link RefusalCode#NOT_FOUND}
     */
    @Transactional
    public SubmissionSheet read(SubmissionId id) {
        Submission submission = find(submissions, id);
        return new SubmissionSheet(submission, standings.of(id, rule), decisions.on(id), rule);
    }

    static Submission find(Submissions submissions, SubmissionId id) {
        return submissions
                .byId(id)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "There is no submission %s.".formatted(id)));
    }
}
