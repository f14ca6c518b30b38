package org.muniment.record;

import java.util.Map;

/**
 * Which record stands for another that was merged into it.
 *
 * @param merged each merged record with its survivor, which is not merged itself
 */
public record Survivors(Map<RecordId, RecordId> merged) {

    public static final Survivors NONE_MERGED = new Survivors(Map.of());

    public Survivors {
        merged = Map.copyOf(merged);
    }

    /** The record that stands for this one: itself, unless it was merged. */
    public RecordId of(RecordId record) {
        return merged.getOrDefault(record, record);
    }
}
