package org.muniment.claim;

import java.util.List;
import java.util.Optional;

/**
 * A conflict, and what was decided about it.
 *
 * @param standing the decision that holds: the latest that covers these claims, as long as none of
 *     them says something else than it did
 * @param earlier other decisions that name any of these claims, the latest first
 */
public record ConflictReport(
        Conflict conflict, Optional<Resolution> standing, List<Resolution> earlier) {

    public ConflictReport {
        earlier = List.copyOf(earlier);
    }

    /** Whether a curator still has to decide, if only that it stays open. */
    public boolean undecided() {
        return standing.isEmpty();
    }
}
