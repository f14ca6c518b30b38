package org.muniment.claim.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "conflict_resolution")
class ResolutionRow {
    @Id String id;
    @Column String conflict;

    /** Given by the database; only ordered by. */
    @Column(insertable = false, updatable = false)
    @Nullable Long serial;

    @Column String outcome;
    @Column @Nullable String preferred;
    @Column @Nullable String reason;
    @Column String agent;
    @Column Instant at;
}
