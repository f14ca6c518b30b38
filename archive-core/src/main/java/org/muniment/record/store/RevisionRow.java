package org.muniment.record.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@IdClass(RevisionRow.Key.class)
@Table(name = "revision")
class RevisionRow {
    @Id String record;
    @Id int number;
    @Column int schema;
    @Column byte @Nullable [] body;
    @Column byte @Nullable [] salt;

    @Column(name = "body_digest")
    byte[] bodyDigest;

    @Column(name = "parent_digest")
    byte @Nullable [] parentDigest;

    @Column byte[] digest;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "change_set")
    ChangeSetRow changeSet;

    /** The primary key; JPA wants a class with setters by field. */
    static final class Key {
        String record = "";
        int number;

        Key() {}

        Key(String record, int number) {
            this.record = record;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.number == number && key.record.equals(record);
        }

        @Override
        public int hashCode() {
            return Objects.hash(record, number);
        }
    }
}
