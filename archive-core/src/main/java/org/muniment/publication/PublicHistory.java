package org.muniment.publication;

import java.util.List;
import java.util.Optional;
import org.muniment.record.RecordKind;

/**
 * What became of a public record, the oldest first.
 *
 * @param withdrawn whether it is now: then its editions can no longer be read, nor what differs
 *     between them
 */
public record PublicHistory(RecordKind kind, boolean withdrawn, List<Step> steps) {

    public PublicHistory {
        steps = List.copyOf(steps);
    }

    /**
     * One entry of the log as it concerns the record.
     *
     * @param edition that it brought
     * @param reason that the edition gives; empty where it may not be read
     * @param difference from the edition before; empty where either may not be read
     */
    public record Step(
            LogEntry entry,
            Optional<Made> edition,
            Optional<String> reason,
            Optional<EditionDifference> difference) {}

    /**
     * An edition.
     *
     * @param readable whether it may still be served
     */
    public record Made(EditionRef ref, EditionKind kind, boolean readable) {}
}
