package org.muniment.source;

import java.time.LocalDate;
import java.util.Optional;
import org.muniment.kernel.Refusal;

/**
 * How much of a source the public may see.
 *
 * @param level the rule
 * @param until for an embargo, the first day on which it no longer holds (UTC)
 */
public record Access(Level level, Optional<LocalDate> until) {

    /** From the most to the least open. */
    public enum Level {
        /** Description, text, images, and quotations with their context. */
        PUBLIC,
        /** Description, and the words of quotations without what stands before and after. */
        QUOTATIONS_ONLY,
        /** Description; of a quotation only where it stands. */
        METADATA_ONLY,
        /** That the source exists and until when it is closed. */
        EMBARGOED
    }

    public static final Access OPEN = new Access(Level.PUBLIC, Optional.empty());

    /** The narrower of two; of two embargoes the one that ends later. */
    public static Access narrower(Access one, Access other) {
        return other.isNarrowerThan(one) ? other : one;
    }

    public Access {
        if ((level == Level.EMBARGOED) != until.isPresent()) {
            throw Refusal.invalid(
                    "/access/until",
                    "An embargo names the day on which it ends; other access has no such day.");
        }
    }

    /** Whether the public may see less under this than under another, or must wait longer. */
    public boolean isNarrowerThan(Access other) {
        int byLevel = level.compareTo(other.level);
        return byLevel != 0
                ? byLevel > 0
                : until.isPresent()
                        && other.until.isPresent()
                        && until.get().isAfter(other.until.get());
    }

    /** Whether this is an embargo that no longer holds. */
    public boolean hasEndedBy(LocalDate day) {
        return until.filter(end -> !end.isAfter(day)).isPresent();
    }
}
