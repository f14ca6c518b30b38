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
@Table(name = "decision")
class DecisionRow {
    @Id String id;

    @Column(insertable = false)
    long serial;

    @Column String submission;
    @Column String agent;
    @Column Instant at;

    @Column(name = "four_eyes")
    String fourEyes;

    @ElementCollection
    @CollectionTable(name = "decision_part", joinColumns = @JoinColumn(name = "decision"))
    Set<Part> parts = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "decision_author", joinColumns = @JoinColumn(name = "decision"))
    Set<Author> authors = new HashSet<>();

    @Embeddable
    record Part(
            String submission,
            String record,
            int number,
            String verdict,
            @Nullable String reason,
            @Column(name = "against_record") @Nullable String againstRecord,
            @Column(name = "against_number") @Nullable Integer againstNumber) {}

    @Embeddable
    record Author(String record, String author) {}
}
