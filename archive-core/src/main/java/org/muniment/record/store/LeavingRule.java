package org.muniment.record.store;

import java.util.List;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/**
 * What keeps a record from leaving use, beyond that other records name it: that words of it are
 * quoted, that it waits in review, that it would lie in itself. Each is a bean; it is asked in the
 * transaction that writes, with the record locked, and nothing is written when it finds an error.
 */
public interface LeavingRule {

    /**
     * Why a record cannot be retired; asked when it and those retired with it already are.
     *
     * @return each with what needs the record as its subject
     */
    default List<Finding> againstRetiring(RecordKind kind, RecordId record) {
        return List.of();
    }

    /**
     * Why a record cannot be merged into another of its kind; asked before it is.
     *
     * @return each with what is in the way as its subject; the code {@code cycle} for a record that
     *     would become part of itself
     */
    default List<Finding> againstMerging(RecordKind kind, RecordId record, RecordId survivor) {
        return List.of();
    }
}
