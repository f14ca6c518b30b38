package org.muniment.review;

import java.util.List;

/**
 * A decision, and where each part that it judged stands because of it.
 *
 * @param parts of the decision, in its order; a part with something {@code missing} waits for one
 *     more approval, which anyone may give who is not the author named there
 */
public record Outcome(Decision decision, List<PartStanding> parts) {

    public Outcome {
        parts = List.copyOf(parts);
    }
}
