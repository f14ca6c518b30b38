package org.muniment.publication;

import java.time.Instant;
import java.util.List;

/**
 * A set of records that was published together.
 *
 * @param serial its place in the publication log
 */
public record Release(
        ReleaseId id, long serial, Instant at, List<EditionRef> editions, GateReport gate) {

    public Release {
        editions = List.copyOf(editions);
    }
}
