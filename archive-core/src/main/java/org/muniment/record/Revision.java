package org.muniment.record;

import java.time.Instant;
import java.util.Optional;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/**
 * A saved state of a record; never changed.
 *
 * @param body what it says; empty once expunged
 * @param digest over the envelope (see {@link Envelope}), which holds the digest of the one before
 * @param author the agent of the change set
 * @param at when the change set was committed
 */
public record Revision<B extends Body>(
        RevisionRef ref,
        RecordKind kind,
        Optional<B> body,
        Digest digest,
        ChangeSetId changeSet,
        AgentId author,
        Instant at,
        Optional<String> reason) {

    /**
     * What it says.
     *
     * @throws Refusal {@link RefusalCode#EXPUNGED} when it was expunged
     */
    public B present() {
        return body.orElseThrow(
                () ->
                        new Refusal(
                                RefusalCode.EXPUNGED,
                                "What revision %d of the %s %s said was removed from the archive for good; its history says why. Write a new revision to go on with it."
                                        .formatted(ref.number(), kind.word(), ref.record())));
    }
}
