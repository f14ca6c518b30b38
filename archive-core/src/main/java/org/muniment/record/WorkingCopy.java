package org.muniment.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/**
 * Somebody's unfinished edit of a record, or of one that is yet to be.
 *
 * @param agent the only one who sees it
 * @param base the revision that the edit began from; empty for a new record
 * @param version from 1, one more each time it is saved
 * @param body a JSON object, as incomplete as the edit is
 */
public record WorkingCopy(
        WorkingCopyId id,
        AgentId agent,
        RecordKind kind,
        Optional<RevisionRef> base,
        int version,
        String body,
        Instant created,
        Instant changed) {

    /** The most bytes (UTF-8) that the body of a working copy may have. */
    public static final int MOST_BYTES = 256 << 10;

    /** How many working copies a person may have. */
    public static final int MOST_EACH = 100;

    public WorkingCopy {
        if (body.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refusal(
                    RefusalCode.TOO_LARGE,
                    "A working copy has at most %d KB; this one has more. Save part of it as a record first."
                            .formatted(MOST_BYTES >> 10));
        }
    }

    /** The next state of it. */
    public WorkingCopy saved(Optional<RevisionRef> newBase, String newBody, Instant at) {
        return new WorkingCopy(
                id, agent, kind, newBase.or(() -> base), version + 1, newBody, created, at);
    }
}
