package org.muniment.publication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.muniment.publication.Edition;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.StaleMarks;
import org.muniment.publication.usecase.AssessEdition.Assessment;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Tells whether a current edition is marked as stale exactly if it is; changes nothing. */
@ApplicationScoped
public class CompareStaleMarks {

    private final Editions editions;
    private final AssessEdition assess;
    private final StaleMarks marks;

    CompareStaleMarks(Editions editions, AssessEdition assess, StaleMarks marks) {
        this.editions = editions;
        this.assess = assess;
        this.marks = marks;
    }

    /** What a mark is found to be. */
    public enum Comparison {
        /** There, or not there, as it has to be, or yet to be looked at. */
        RIGHT,
        MISSING,
        IDLE
    }

    public Comparison compare(RecordId record, RecordKind kind) {
        Optional<Edition> current = editions.current(kind, record);
        if (current.isEmpty()) {
            return Comparison.RIGHT;
        }
        boolean stale = assess.assess(current.get(), kind) instanceof Assessment.Stale;
        boolean marked = marks.of(current.get().ref()).isPresent();
        if (stale == marked) {
            return Comparison.RIGHT;
        }
        if (marks.waiting(record)) {
            return Comparison.RIGHT;
        }
        return stale ? Comparison.MISSING : Comparison.IDLE;
    }
}
