package org.muniment.review.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "review_thread")
class ThreadRow {
    @Id String id;
    @Column String record;
    @Column @Nullable Integer number;
    @Column @Nullable String pointer;
    @Column @Nullable String submission;
    @Column String agent;
    @Column Instant at;
}
