package org.muniment.api.curation.publication;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.muniment.publication.usecase.AssessLater;

/** Goes on where a platform that was killed stopped looking for stale editions. */
@ApplicationScoped
class StaleCalendar {

    private final AssessLater assess;

    StaleCalendar(AssessLater assess) {
        this.assess = assess;
    }

    @Scheduled(
            every = "${muniment.publication.stale-check}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int editions = assess.look();
        if (editions > 0) {
            Log.infof("Looked at %d editions that may have become stale", editions);
        }
    }
}
