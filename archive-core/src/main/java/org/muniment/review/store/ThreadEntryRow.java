package org.muniment.review.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@IdClass(ThreadEntryRow.Key.class)
@Table(name = "review_thread_entry")
class ThreadEntryRow {
    @Id String thread;
    @Id int position;
    @Column String act;
    @Column String agent;
    @Column Instant at;
    @Column @Nullable String words;
    @Column @Nullable String expunction;

    /** The primary key; JPA wants a class with setters by field. */
    static final class Key {
        String thread = "";
        int position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.position == position
                    && key.thread.equals(thread);
        }

        @Override
        public int hashCode() {
            return Objects.hash(thread, position);
        }
    }
}
