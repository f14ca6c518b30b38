package org.muniment.passage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A passage and what became of it in a text that came from its own.
 *
 * @param passage in the earlier text
 * @param into the newer text
 * @param found what comparing the texts has shown
 * @param carried the passage in the newer text, when it was found for certain
 * @param likely where something like it seems to stand, when it changed: a hint, nothing more
 * @param placements what curators decided since, the latest last
 */
public record CarriedPassage(
        PassageId passage,
        TextId into,
        Carrying.State found,
        Optional<PassageId> carried,
        Optional<Place> likely,
        Instant at,
        List<Placement> placements) {

    public CarriedPassage {
        placements = List.copyOf(placements);
    }

    /** Whether a curator has yet to look. */
    public boolean waiting() {
        return !found.certain() && placements.isEmpty();
    }

    /** Whether a curator found that nothing in the newer text is the passage. */
    public boolean confirmedLost() {
        return !placements.isEmpty() && placements.getLast().placed().isEmpty();
    }

    /**
     * The passage in the newer text that stands for it: found for certain, or placed by a curator.
     */
    public Optional<PassageId> successor() {
        return placements.isEmpty() ? carried : placements.getLast().placed();
    }
}
