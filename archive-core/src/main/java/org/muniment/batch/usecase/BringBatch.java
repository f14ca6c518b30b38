package org.muniment.batch.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.muniment.batch.Batch;
import org.muniment.batch.BatchId;
import org.muniment.batch.reading.BatchPackage;
import org.muniment.batch.store.Batches;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.source.FileName;
import org.muniment.source.store.StagedFile;
import org.muniment.source.store.StagingArea;
import org.muniment.source.store.WaitingFiles;

/** Takes a batch in and looks at it; the archive stays as it is. */
@ApplicationScoped
public class BringBatch {

    /** How many batches of one agent may wait to be carried out or dropped. */
    public static final int MOST_WAITING = 20;

    private final StagingArea staging;
    private final WaitingFiles waiting;
    private final PlanBatch planning;
    private final Batches batches;
    private final AdvisoryLocks locks;
    private final Clock clock;
    private final RandomGenerator random;

    BringBatch(
            StagingArea staging,
            WaitingFiles waiting,
            PlanBatch planning,
            Batches batches,
            AdvisoryLocks locks,
            Clock clock,
            RandomGenerator random) {
        this.staging = staging;
        this.waiting = waiting;
        this.planning = planning;
        this.batches = batches;
        this.locks = locks;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Takes the bytes in; to be closed by the caller, which drops them unless they became a batch.
     *
     * @param bytes read to the end, not closed
     * @throws Refusal {@link RefusalCode#TOO_LARGE}, {@link RefusalCode#STORAGE_FULL}, {@link
     *     RefusalCode#INVALID} when they break off or there are none
     */
    public StagedFile receive(InputStream bytes) {
        StagedFile staged = staging.receive(bytes);
        if (staged.size() == 0) {
            staged.close();
            throw Refusal.invalid("", "Send a ZIP or a table as the body of the request.");
        }
        return staged;
    }

    /**
     * Makes a batch of bytes that came, and says what carrying it out would do.
     *
     * @param name of a ZIP, or of one table, such as {@code actors.csv}
     * @throws Refusal {@link RefusalCode#INVALID} or {@link RefusalCode#TOO_LARGE} for a package
     *     that is not taken at all; {@link RefusalCode#WRONG_STATE} when the agent has as many
     *     batches waiting as one may have
     */
    public Batch bring(AgentId agent, FileName name, StagedFile staged) {
        BatchId id = BatchId.random(random);
        try (BatchPackage brought = BatchPackage.open(staged.path(), name.value())) {
            return QuarkusTransaction.joiningExisting()
                    .call(() -> bring(id, agent, name, staged, brought));
        }
    }

    private Batch bring(
            BatchId id, AgentId agent, FileName name, StagedFile staged, BatchPackage brought) {
        locks.hold("batches:" + agent);
        if (batches.waiting(agent) >= MOST_WAITING) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "You have %d batches that wait. Carry some out, or drop them."
                            .formatted(MOST_WAITING));
        }
        Batch batch =
                new Batch(
                        id,
                        agent,
                        name.value(),
                        staged.digest(),
                        staged.size(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        planning.plan(id, brought, agent).dryRun(),
                        Optional.empty());
        batches.add(batch);
        waiting.keep(id.identifier(), staged);
        return batch;
    }
}
