package org.muniment.publication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.publication.EditionRef;
import org.muniment.publication.StaleMark;
import org.muniment.publication.store.PublicMemory;
import org.muniment.publication.store.StaleMarks;

/** Which current editions no longer say what is approved. */
@ApplicationScoped
public class ReadStale {

    private final StaleMarks marks;
    private final PublicMemory memory;

    ReadStale(StaleMarks marks, PublicMemory memory) {
        this.marks = marks;
        this.memory = memory;
    }

    /** Whether and why a current edition is stale. */
    @Transactional
    public Optional<StaleMark> of(EditionRef edition) {
        return memory.stale(edition, () -> marks.of(edition));
    }

    /** Stale editions, the longest stale first, after a place in that order. */
    @Transactional
    public List<StaleMark> page(Instant afterSince, String afterRecord, int most) {
        return marks.page(afterSince, afterRecord, most);
    }
}
