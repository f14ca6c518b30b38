package org.muniment.record.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Makes those wait for each other who check what no lock on a row can hold: two change sets, each
 * without a cycle, can make one together.
 */
@ApplicationScoped
public class AdvisoryLocks {

    private final EntityManager entities;

    AdvisoryLocks(EntityManager entities) {
        this.entities = entities;
    }

    /** Holds the lock of this name to the end of the transaction. */
    public void hold(String name) {
        entities.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .setParameter("name", name)
                .getSingleResult();
    }

    /** The same, but lets others share it; who holds it alone waits for them. */
    public void share(String name) {
        entities.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock_shared(hashtextextended(:name, 0))")
                .setParameter("name", name)
                .getSingleResult();
    }
}
