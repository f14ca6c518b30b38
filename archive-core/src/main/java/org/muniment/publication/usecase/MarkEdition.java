package org.muniment.publication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.muniment.publication.Edition;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.StaleMarks;
import org.muniment.publication.usecase.AssessEdition.Assessment;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Forms the current edition of a record anew, compares, and marks it as stale, or not. */
@ApplicationScoped
class MarkEdition {

    private final StaleMarks marks;
    private final Editions editions;
    private final AssessEdition assess;
    private final Clock clock;

    MarkEdition(StaleMarks marks, Editions editions, AssessEdition assess, Clock clock) {
        this.marks = marks;
        this.editions = editions;
        this.assess = assess;
        this.clock = clock;
    }

    void look(RecordId record, RecordKind kind) {
        editions.current(kind, record).ifPresent(edition -> look(edition, kind));
    }

    private void look(Edition edition, RecordKind kind) {
        switch (assess.assess(edition, kind)) {
            case Assessment.Stale(var reason) -> marks.mark(edition.ref(), reason, clock.instant());
            case Assessment.Immaterial ignored -> marks.clear(edition.ref().record());
            case Assessment.Same ignored -> marks.clear(edition.ref().record());
        }
    }
}
