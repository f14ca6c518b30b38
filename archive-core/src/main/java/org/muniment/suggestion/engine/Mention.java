package org.muniment.suggestion.engine;

import java.util.List;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/**
 * Words that name something in the archive.
 *
 * @param start in UTF-16 units of the words
 * @param end exclusive
 * @param meant what they may name; more than one when the archive cannot tell
 */
public record Mention(int start, int end, List<Meant> meant) {

    /** An actor or a place. */
    public record Meant(RecordId record, RecordKind kind) {}

    public Mention {
        meant = List.copyOf(meant);
    }

    /** Those of the records that are of this kind. */
    public List<RecordId> of(RecordKind kind) {
        return meant.stream()
                .filter(one -> one.kind() == kind)
                .map(Meant::record)
                .distinct()
                .sorted()
                .toList();
    }
}
