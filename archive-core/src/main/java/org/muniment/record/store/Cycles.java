package org.muniment.record.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Makes those who check for cycles wait for each other: two change sets, each without a cycle, can
 * make one together.
 */
@ApplicationScoped
public class Cycles {

    private final EntityManager entities;

    Cycles(EntityManager entities) {
        this.entities = entities;
    }

    /** Holds the lock of this relation to the end of the transaction. */
    public void lock(String relation) {
        entities.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .setParameter("name", "cycle:" + relation)
                .getSingleResult();
    }
}
