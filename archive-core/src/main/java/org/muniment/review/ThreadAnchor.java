package org.muniment.review;

import org.muniment.kernel.Refusal;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

/** What a thread is about. */
public sealed interface ThreadAnchor {

    RecordId record();

    /** A record as a whole. */
    record OnRecord(RecordId record) implements ThreadAnchor {}

    /**
     * A field of a revision.
     *
     * @param pointer a JSON pointer (RFC 6901) into its body; empty for the whole body
     */
    record OnField(RevisionRef revision, String pointer) implements ThreadAnchor {

        public OnField {
            if (!pointer.isEmpty() && !pointer.startsWith("/")) {
                throw Refusal.invalid(
                        "/pointer", "A field is named by a JSON pointer, such as /titles/0/words.");
            }
        }

        @Override
        public RecordId record() {
            return revision.record();
        }
    }

    /** A part of a submission. */
    record OnPart(SubmissionId submission, RecordId record) implements ThreadAnchor {}
}
