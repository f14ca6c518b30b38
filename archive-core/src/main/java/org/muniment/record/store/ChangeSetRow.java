package org.muniment.record.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "change_set")
class ChangeSetRow {
    @Id String id;
    @Column String agent;
    @Column Instant at;
    @Column @Nullable String reason;
    @Column String origin;
}
