package org.muniment.batch.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.muniment.batch.Batch;
import org.muniment.batch.BatchId;
import org.muniment.batch.store.Batches;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.source.store.WaitingFiles;

/** Drops a batch that was not carried out, with all that came in it. */
@ApplicationScoped
public class DropBatch {

    private final Batches batches;
    private final WaitingFiles waiting;

    DropBatch(Batches batches, WaitingFiles waiting) {
        this.batches = batches;
        this.waiting = waiting;
    }

    /**
     * Drops a batch.
     *
     * @param seesAll whether the agent may drop those of others
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#WRONG_STATE} when it was
     *     carried out
     */
    public void drop(AgentId agent, boolean seesAll, BatchId id) {
        QuarkusTransaction.joiningExisting()
                .run(
                        () -> {
                            Batch batch = ReadBatches.visible(batches.lock(id), agent, seesAll, id);
                            if (batch.done().isPresent()) {
                                throw new Refusal(
                                        RefusalCode.WRONG_STATE,
                                        "This batch was carried out. To take it back, undo change set %s."
                                                .formatted(batch.done().get().changeSet()));
                            }
                            batches.remove(id);
                        });
        waiting.drop(id.identifier());
    }
}
