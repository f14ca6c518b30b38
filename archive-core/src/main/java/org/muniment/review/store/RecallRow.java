package org.muniment.review.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "submission_recall")
class RecallRow {
    @Id String submission;
    @Column String agent;
    @Column Instant at;
}
