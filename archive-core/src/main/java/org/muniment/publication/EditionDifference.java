package org.muniment.publication;

import java.util.List;
import org.muniment.record.FieldChange;
import org.muniment.record.RecordId;

/**
 * What an edition says otherwise than the one before: of the record itself, and of its claims.
 *
 * @param fields JSON pointers into the editions, claims left out
 * @param claims those that came, went or changed
 */
public record EditionDifference(List<FieldChange> fields, List<Part> claims) {

    public EditionDifference {
        fields = List.copyOf(fields);
        claims = List.copyOf(claims);
    }

    /** What became of a part. */
    public enum Fate {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A claim or an attestation that is not as it was.
     *
     * @param fields JSON pointers into the part; empty unless it changed
     * @param attestations of a claim that changed
     */
    public record Part(
            RecordId record, Fate fate, List<FieldChange> fields, List<Part> attestations) {

        public Part {
            fields = List.copyOf(fields);
            attestations = List.copyOf(attestations);
        }
    }
}
