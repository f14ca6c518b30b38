package org.muniment.review.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.RecordId;
import org.muniment.record.store.Records;
import org.muniment.review.ReviewThread;
import org.muniment.review.ThreadId;
import org.muniment.review.store.Threads;

/** Reads what curators said to each other. */
@ApplicationScoped
public class ReadThreads {

    private final Records records;
    private final Threads threads;

    ReadThreads(Records records, Threads threads) {
        this.records = records;
        this.threads = threads;
    }

    /**
     * The threads on a record, its fields, and its parts of submissions, the first first.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}
     */
    @Transactional
    public List<ReviewThread> on(RecordId record) {
        if (records.state(record).isEmpty()) {
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no record %s.".formatted(record));
        }
        return threads.on(List.of(record));
    }

    /**
     * @throws Refusal {@link RefusalCode#NOT_FOUND}
     */
    @Transactional
    public ReviewThread read(ThreadId id) {
        return threads.byId(id)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "There is no thread %s.".formatted(id)));
    }
}
