package org.muniment.api.curation.review;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.review.SubmissionId;
import org.muniment.review.ThreadAnchor;

/**
 * A thread to be started: on a record; on a field of a revision, with {@code revision} and {@code
 * pointer}; or on a part of a submission, with {@code submission}.
 */
public record ThreadDraft(
        @NotNull String record,
        Optional<Integer> revision,
        Optional<String> pointer,
        Optional<String> submission,
        @NotNull String words) {

    ThreadAnchor anchor() {
        RecordId on = RecordId.parse(record);
        if (revision.isPresent() != pointer.isPresent()) {
            throw Refusal.invalid(
                    "/pointer", "A field is named by a revision and a pointer into its body.");
        }
        if (revision.isPresent() && submission.isPresent()) {
            throw Refusal.invalid(
                    "/submission",
                    "A thread is on a field or on a part of a submission: not both.");
        }
        if (submission.isPresent()) {
            return new ThreadAnchor.OnPart(SubmissionId.parse(submission.get()), on);
        }
        return revision.<ThreadAnchor>map(
                        number ->
                                new ThreadAnchor.OnField(
                                        new RevisionRef(on, number), pointer.orElse("")))
                .orElseGet(() -> new ThreadAnchor.OnRecord(on));
    }
}
