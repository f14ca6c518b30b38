package org.muniment.record.store;

import java.util.List;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/**
 * Rows drawn from the heads of one kind of record, for queries and integrity. Each is a bean; it is
 * called in the transaction that writes the revision, after the record's row is there.
 *
 * @param <B> the body
 */
public interface Projection<B extends Body> {

    RecordKind kind();

    /** The tables it fills, each with a column {@code record}; what {@code verify} rebuilds. */
    List<String> tables();

    /** Replaces the rows of this record by those of its new head. */
    void project(RecordId record, B head);
}
