package org.muniment.publication.form;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.source.Access;

/** What an edition draws on besides its own record. */
final class Drawn {

    /** Records that a reader is sent to and that must therefore be public. */
    final SortedSet<RecordId> named = new TreeSet<>();

    /** The sources of which it shows something, and the narrowest level under which that may be. */
    final Map<RecordId, Access.Level> shown = new HashMap<>();

    /** The revisions whose words it repeats, a mere label included. */
    final SortedSet<RevisionRef> basis = new TreeSet<>();

    /** Takes note that what is shown of a source needs at least this level of access. */
    void shows(RecordId source, Access.Level level) {
        shown.merge(source, level, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
}
