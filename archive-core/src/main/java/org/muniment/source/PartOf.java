package org.muniment.source;

import org.muniment.kernel.Refusal;
import org.muniment.record.RecordId;

/**
 * The place of a source within a larger one.
 *
 * @param whole the larger source
 * @param position its order among the parts, from 1; need not be without gaps
 */
public record PartOf(RecordId whole, int position) {

    public PartOf {
        if (position < 1) {
            throw Refusal.invalid("/partOf/position", "Parts are counted from 1.");
        }
    }
}
