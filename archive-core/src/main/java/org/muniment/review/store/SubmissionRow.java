package org.muniment.review.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "submission")
class SubmissionRow {
    @Id String id;

    @Column(insertable = false)
    long serial;

    @Column String subject;
    @Column String agent;
    @Column Instant at;
    @Column @Nullable String note;

    @ElementCollection
    @CollectionTable(name = "submission_part", joinColumns = @JoinColumn(name = "submission"))
    Set<Part> parts = new HashSet<>();

    @Embeddable
    record Part(String record, int number) {}
}
