package org.muniment.publication.form;

import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

/** What an edition draws on besides its own record. */
final class Drawn {

    /** Records that a reader is sent to and that must therefore be public. */
    final SortedSet<RecordId> named = new TreeSet<>();

    /** The revisions whose words it repeats, a mere label included. */
    final SortedSet<RevisionRef> basis = new TreeSet<>();
}
