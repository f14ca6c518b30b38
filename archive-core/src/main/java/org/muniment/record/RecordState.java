package org.muniment.record;

import java.util.Optional;

/**
 * Where a record stands, without its body.
 *
 * @param head the revision that is its present state
 * @param mergedInto the record that it was found to be the same as
 */
public record RecordState(
        RecordId id, RecordKind kind, int head, boolean retired, Optional<RecordId> mergedInto) {

    /** Whether it takes changes and may be named: neither retired nor merged. */
    public boolean inUse() {
        return !retired && mergedInto.isEmpty();
    }

    public RevisionRef headRef() {
        return new RevisionRef(id, head);
    }
}
