package org.muniment.passage;

import org.muniment.kernel.Refusal;

/**
 * From where to where in a text, in code points.
 *
 * @param end exclusive
 */
public record Place(int start, int end) {

    public Place {
        if (start < 0 || end < start) {
            throw Refusal.invalid("/start", "Nothing stands from %d to %d.".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }
}
