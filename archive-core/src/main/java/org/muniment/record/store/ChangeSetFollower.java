package org.muniment.record.store;

import org.muniment.record.CommittedChangeSet;
import org.muniment.record.ProposedChangeSet;

/**
 * What follows from change sets in features that the record knows nothing of. Each is a bean; both
 * calls are in the transaction that writes, so that a change and what follows from it happen
 * together or not at all.
 */
public interface ChangeSetFollower {

    /**
     * Before any record is locked: the place to take locks that come before those of records.
     *
     * @param proposed may yet be refused
     */
    void before(ProposedChangeSet proposed);

    /** When all is written. */
    void after(ProposedChangeSet proposed, CommittedChangeSet committed);
}
