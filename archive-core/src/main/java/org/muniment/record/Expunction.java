package org.muniment.record;

import java.time.Instant;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/**
 * That something was removed from the archive for good: what remains of it.
 *
 * @param reason for everyone to read
 */
public record Expunction(ExpunctionId id, AgentId by, Instant at, String reason) {

    /** The refusal to show what is not there any more. */
    public Refusal refusal(String what) {
        return new Refusal(
                RefusalCode.EXPUNGED,
                "%s was removed from the archive for good on %s by %s: %s"
                        .formatted(what, at, by, reason));
    }
}
