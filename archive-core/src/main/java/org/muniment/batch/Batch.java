package org.muniment.batch;

import java.time.Instant;
import java.util.Optional;
import org.muniment.record.AgentId;
import org.muniment.record.ChangeSetId;
import org.muniment.source.FileDigest;

/**
 * Tables and files that somebody brought.
 *
 * @param agent who brought it
 * @param name of the file that came
 * @param digest of its bytes
 * @param size in bytes
 * @param at when it came
 * @param dryRun what carrying it out would do, as the archive was then; or did
 * @param done what it became
 */
public record Batch(
        BatchId id,
        AgentId agent,
        String name,
        FileDigest digest,
        long size,
        Instant at,
        DryRun dryRun,
        Optional<Done> done) {

    /** The change set that holds all its records. */
    public record Done(ChangeSetId changeSet, Instant at) {}

    /** What can be done with it. */
    public enum State {
        /** It has errors: mend them, and bring it again. */
        FAULTY,
        /** It can be carried out. */
        READY,
        /** The archive has all of it. */
        NOTHING_NEW,
        DONE
    }

    public State state() {
        if (done.isPresent()) {
            return State.DONE;
        }
        if (dryRun.errors() > 0) {
            return State.FAULTY;
        }
        return dryRun.isReady() ? State.READY : State.NOTHING_NEW;
    }
}
