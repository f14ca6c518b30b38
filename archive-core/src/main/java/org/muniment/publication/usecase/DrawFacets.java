package org.muniment.publication.usecase;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.muniment.publication.store.EditionFacets;
import org.muniment.record.store.AdvisoryLocks;

/**
 * Draws from the bytes of all editions what lists are filtered by: at the first start of a version
 * that does so, and whenever asked.
 */
@ApplicationScoped
public class DrawFacets {

    private final EditionFacets facets;
    private final AdvisoryLocks locks;

    DrawFacets(EditionFacets facets, AdvisoryLocks locks) {
        this.facets = facets;
        this.locks = locks;
    }

    @Transactional
    void atStart(@Observes StartupEvent event) {
        if (facets.areMissing()) {
            draw();
        }
    }

    /** Draws everything again; what was drawn before is replaced. */
    @Transactional
    public void draw() {
        locks.hold("facets");
        facets.rebuild();
    }
}
