package org.muniment.api.curation.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.record.AgentId;
import org.muniment.review.Recall;
import org.muniment.review.Submission;
import org.muniment.review.SubmissionSheet;

/**
 * What was put up, where it stands, and what was decided.
 *
 * @param subject the record whose dossier it belongs to
 * @param recalled when it was taken back; absent when it was not
 */
public record SubmissionView(
        String id,
        String subject,
        String agent,
        Instant at,
        Optional<String> note,
        Optional<Instant> recalled,
        List<PartView> parts,
        List<DecisionView> decisions) {

    static SubmissionView of(SubmissionSheet sheet, AgentId reader) {
        Submission submission = sheet.submission();
        return new SubmissionView(
                submission.id().toString(),
                submission.subject().toString(),
                submission.agent().toString(),
                submission.at(),
                submission.note(),
                submission.recall().map(Recall::at),
                PartView.all(sheet.parts(), sheet.fourEyes(), reader),
                sheet.decisions().stream().map(DecisionView::of).toList());
    }
}
