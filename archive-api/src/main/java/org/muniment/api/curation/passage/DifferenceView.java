package org.muniment.api.curation.passage;

import org.muniment.passage.WordComparison;

/**
 * One difference between two texts; all offsets in Unicode code points, ends exclusive.
 *
 * @param fromStart where in the earlier text words were taken out
 * @param toStart where in the later text words were put in
 * @param removed the words taken out; empty when some were only put in
 * @param added the words put in; empty when some were only taken out
 */
public record DifferenceView(
        int fromStart, int fromEnd, int toStart, int toEnd, String removed, String added) {

    static DifferenceView of(WordComparison.Difference difference) {
        return new DifferenceView(
                difference.from().start(),
                difference.from().end(),
                difference.to().start(),
                difference.to().end(),
                difference.removed(),
                difference.added());
    }
}
