package org.muniment.record;

import java.time.Instant;
import java.util.List;

/**
 * A change set that is now part of the archive.
 *
 * @param revisions the new heads, in the order of the changes; a record retired is not among them
 */
public record CommittedChangeSet(ChangeSetId id, Instant at, List<RevisionRef> revisions) {

    public CommittedChangeSet {
        revisions = List.copyOf(revisions);
    }

    /** The revision made by a change set of one change. */
    public RevisionRef only() {
        if (revisions.size() != 1) {
            throw new IllegalStateException("change set " + id + " made " + revisions.size());
        }
        return revisions.getFirst();
    }
}
