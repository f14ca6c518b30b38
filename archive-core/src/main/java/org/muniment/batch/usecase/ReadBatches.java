package org.muniment.batch.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.muniment.batch.Batch;
import org.muniment.batch.BatchId;
import org.muniment.batch.Progress;
import org.muniment.batch.store.Batches;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;

/** Which batches there are, and how far one has come. */
@ApplicationScoped
public class ReadBatches {

    private static final int MOST = 200;

    private final Batches batches;
    private final CarryOutBatch running;

    ReadBatches(Batches batches, CarryOutBatch running) {
        this.batches = batches;
        this.running = running;
    }

    /**
     * One batch.
     *
     * @param seesAll whether the agent sees those of others
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, also for what is somebody else's
     */
    @Transactional
    public Batch one(AgentId agent, boolean seesAll, BatchId id) {
        return visible(batches.find(id), agent, seesAll, id);
    }

    /** The latest batches that an agent sees, the last one first. */
    @Transactional
    public List<Batch> all(AgentId agent, boolean seesAll) {
        return seesAll ? batches.all(MOST) : batches.of(agent, MOST);
    }

    /** How far it has come, while it is being carried out. */
    public Optional<Progress> progress(BatchId id) {
        return running.progress(id);
    }

    static Batch visible(Optional<Batch> found, AgentId agent, boolean seesAll, BatchId id) {
        return found.filter(batch -> seesAll || batch.agent().equals(agent))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "There is no batch %s.".formatted(id)));
    }
}
