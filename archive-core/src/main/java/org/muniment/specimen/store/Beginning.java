package org.muniment.specimen.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Whether an archive still is as it was made. */
@ApplicationScoped
public class Beginning {

    private final EntityManager entities;

    Beginning(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether nobody has written anything yet but the terms that every archive starts with. */
    public boolean isUntouched() {
        return (Boolean)
                entities.createNativeQuery(
                                "select not exists (select 1 from change_set where origin <>"
                                        + " 'seed')",
                                Boolean.class)
                        .getSingleResult();
    }
}
