package org.muniment.publication;

import java.time.Instant;
import java.util.List;
import org.muniment.record.RecordKind;

/**
 * A set of records that was published together.
 *
 * @param serial its place in the publication log
 * @param editions what it made, by record
 */
public record Release(ReleaseId id, long serial, Instant at, List<Made> editions, GateReport gate) {

    /** An edition that a release made, and of which kind of record. */
    public record Made(RecordKind kind, EditionRef edition) {}

    public Release {
        editions = List.copyOf(editions);
    }
}
