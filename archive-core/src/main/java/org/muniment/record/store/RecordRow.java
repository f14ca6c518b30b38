package org.muniment.record.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "record")
class RecordRow {
    @Id String id;
    @Column String kind;
    @Column int head;
    @Column boolean retired;

    @Column(name = "merged_into")
    @Nullable String mergedInto;
}
