package org.muniment.claim.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Finding;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.store.Passages;
import org.muniment.record.RecordState;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.store.Records;

/** Whether the passages that bodies name are there, in sources that are in use. */
@ApplicationScoped
class PassagesNamed {

    private final Passages passages;
    private final Records records;
    private final AdvisoryLocks locks;

    PassagesNamed(Passages passages, Records records, AdvisoryLocks locks) {
        this.passages = passages;
        this.records = records;
        this.locks = locks;
    }

    List<Finding> check(String pointer, Optional<PassageId> named) {
        return named.flatMap(id -> finding(pointer, id)).stream().toList();
    }

    private Optional<Finding> finding(String pointer, PassageId id) {
        Optional<Passage> passage = passages.byId(id);
        if (passage.isEmpty()) {
            return Optional.of(
                    Finding.error(
                            "passage-unknown",
                            pointer,
                            "There is no passage %s; select it first.".formatted(id)));
        }
        locks.share(QuotedSources.lock(passage.get().source()));
        return records.state(passage.get().source())
                .filter(RecordState::retired)
                .map(
                        source ->
                                Finding.error(
                                        "source-retired",
                                        pointer,
                                        "Passage %s is in source %s, which was retired."
                                                .formatted(id, source.id())));
    }
}
