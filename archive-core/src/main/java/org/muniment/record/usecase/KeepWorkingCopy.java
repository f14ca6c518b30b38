package org.muniment.record.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.WorkingCopy;
import org.muniment.record.WorkingCopyId;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.store.WorkingCopies;

/**
 * Keeps unfinished edits. Nobody but their writer learns that they exist, and no rule but a size is
 * asked of them.
 */
@ApplicationScoped
public class KeepWorkingCopy {

    private final WorkingCopies copies;
    private final ReadRecord records;
    private final AdvisoryLocks locks;
    private final Clock clock;
    private final RandomGenerator random;

    KeepWorkingCopy(
            WorkingCopies copies,
            ReadRecord records,
            AdvisoryLocks locks,
            Clock clock,
            RandomGenerator random) {
        this.copies = copies;
        this.records = records;
        this.locks = locks;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Begins a working copy.
     *
     * @param base of a record of this kind; empty for a new record
     * @param body a JSON object
     * @throws Refusal {@link RefusalCode#NOT_FOUND} for the base; {@link RefusalCode#TOO_LARGE};
     *     {@link RefusalCode#WRONG_STATE} when the agent has as many as one may have
     */
    @Transactional
    public WorkingCopy begin(
            AgentId agent, RecordKind kind, Optional<RevisionRef> base, String body) {
        requireBase(kind, base);
        locks.hold("working-copies:" + agent);
        if (copies.count(agent) >= WorkingCopy.MOST_EACH) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "You have %d working copies, which is as many as there may be. Finish some, or throw them away."
                            .formatted(WorkingCopy.MOST_EACH));
        }
        Instant now = now();
        WorkingCopy copy =
                new WorkingCopy(WorkingCopyId.random(random), agent, kind, base, 1, body, now, now);
        copies.add(copy);
        return copy;
    }

    /**
     * Saves a working copy.
     *
     * @param version that the agent saw
     * @param base when the agent now goes on from another revision of the same record
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, also for what is somebody else's; {@link
     *     RefusalCode#STALE_BASE} when it was saved since; {@link RefusalCode#TOO_LARGE}
     */
    @Transactional
    public WorkingCopy save(
            AgentId agent, WorkingCopyId id, int version, Optional<Integer> base, String body) {
        WorkingCopy before = copies.lock(agent, id).orElseThrow(() -> notFound(id));
        if (before.version() != version) {
            throw new Refusal(
                    RefusalCode.STALE_BASE,
                    "This working copy was saved elsewhere since you read it: it is now at version %d. Read it again."
                            .formatted(before.version()));
        }
        if (base.isPresent() && before.base().isEmpty()) {
            throw Refusal.invalid("/base", "A new record has no revision to go on from.");
        }
        Optional<RevisionRef> goesOnFrom =
                before.base()
                        .flatMap(old -> base.map(number -> new RevisionRef(old.record(), number)));
        requireBase(before.kind(), goesOnFrom);
        WorkingCopy after = before.saved(goesOnFrom, body, now());
        copies.save(after);
        return after;
    }

    /** Throws a working copy away; doing so twice is no harm. */
    @Transactional
    public void discard(AgentId agent, WorkingCopyId id) {
        copies.remove(agent, id);
    }

    /**
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, also for what is somebody else's
     */
    @Transactional
    public WorkingCopy read(AgentId agent, WorkingCopyId id) {
        return copies.find(agent, id).orElseThrow(() -> notFound(id));
    }

    /** All that an agent has, the last saved first. */
    @Transactional
    public List<WorkingCopy> all(AgentId agent) {
        return copies.of(agent);
    }

    private void requireBase(RecordKind kind, Optional<RevisionRef> base) {
        base.ifPresent(ref -> records.revision(kind, ref, Body.class));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refusal notFound(WorkingCopyId id) {
        return new Refusal(RefusalCode.NOT_FOUND, "There is no working copy %s.".formatted(id));
    }
}
