package org.muniment.record;

import java.util.List;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/** Somebody else changed the record first; tells the present head and the fields that differ. */
public final class StaleBase extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient RevisionRef head;

    public StaleBase(RevisionRef base, RevisionRef head, List<String> differing) {
        super(
                RefusalCode.STALE_BASE,
                "Your change is based on revision %d, but the record is now at revision %d. Read it again and apply your change to that."
                        .formatted(base.number(), head.number()),
                differing.stream()
                        .map(path -> Finding.error("differs", path, "Changed since your revision."))
                        .toList());
        this.head = head;
    }

    public RevisionRef head() {
        return head;
    }
}
