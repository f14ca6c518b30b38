package org.muniment.record;

import java.util.Locale;
import java.util.Optional;

/**
 * That a record left use or came back, by a change set and without a new revision.
 *
 * @param head the revision that the record was at
 * @param survivor into which it was merged, or from which it was taken again; empty otherwise
 */
public record UseChange(
        ChangeSetId changeSet, RevisionRef head, What what, Optional<RecordId> survivor) {

    /** What happened. */
    public enum What {
        RETIRED,
        REINSTATED,
        MERGED,
        UNMERGED;

        /** The word in the database and in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What is called by a {@link #word()}. */
        public static What ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
