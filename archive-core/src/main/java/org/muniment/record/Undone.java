package org.muniment.record;

import java.util.List;
import org.muniment.kernel.Finding;

/**
 * What became of undoing a change set.
 *
 * @param by the new change set that undoes it
 * @param restored the records that say and are again what they said and were before, by identifier
 * @param skipped what was left as it is, each with the record as its subject, and why
 */
public record Undone(ChangeSetId by, List<RecordId> restored, List<Finding> skipped) {

    public Undone {
        restored = List.copyOf(restored);
        skipped = List.copyOf(skipped);
    }
}
