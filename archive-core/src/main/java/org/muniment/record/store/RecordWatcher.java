package org.muniment.record.store;

import java.util.Set;
import org.muniment.record.RecordId;

/**
 * Looks again at what hangs on records when something was decided about them. Each is a bean; both
 * calls are in the transaction that decides.
 */
public interface RecordWatcher {

    /** Before any record is locked: the place to take locks that come before those of records. */
    void before();

    /** When all is written. */
    void decided(Set<RecordId> about);
}
