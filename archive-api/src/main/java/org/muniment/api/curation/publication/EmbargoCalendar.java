package org.muniment.api.curation.publication;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.muniment.publication.usecase.EndEmbargoes;

/** Has embargoes ended when their day comes, or as soon as the platform is up again. */
@ApplicationScoped
class EmbargoCalendar {

    private final EndEmbargoes embargoes;

    EmbargoCalendar(EndEmbargoes embargoes) {
        this.embargoes = embargoes;
    }

    @Scheduled(
            every = "${muniment.publication.embargo-check}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        EndEmbargoes.Ended ended = embargoes.end();
        if (!ended.equals(new EndEmbargoes.Ended(0, 0, 0))) {
            Log.infof(
                    "Embargoes ended for %d sources; %d other records show more now; %d failed and"
                            + " will be tried again.",
                    ended.sources(), ended.dependent(), ended.failed());
        }
    }
}
