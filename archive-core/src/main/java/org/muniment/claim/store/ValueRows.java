package org.muniment.claim.store;

import java.util.Optional;
import org.muniment.claim.Value;
import org.muniment.record.RecordId;

/** How values stand in tables. */
final class ValueRows {

    private ValueRows() {}

    /** The word for its type, the same as in JSON. */
    static String type(Value value) {
        return switch (value) {
            case Value.Dated ignored -> "dating";
            case Value.RecordValue ignored -> "record";
            case Value.TermValue ignored -> "term";
            case Value.DescribedPerson ignored -> "described-person";
            case Value.TextValue ignored -> "text";
            case Value.Quantity ignored -> "quantity";
            case Value.Ordinal ignored -> "ordinal";
            case Value.Unknown ignored -> "unknown";
            case Value.None ignored -> "none";
        };
    }

    /** The record or term that it names as what it is; for a described person, who says who. */
    static Optional<RecordId> record(Value value) {
        return switch (value) {
            case Value.RecordValue named -> Optional.of(named.record());
            case Value.TermValue named -> Optional.of(named.term().record());
            case Value.DescribedPerson person -> person.identifiedBy();
            case Value.Dated ignored -> Optional.empty();
            case Value.TextValue ignored -> Optional.empty();
            case Value.Quantity ignored -> Optional.empty();
            case Value.Ordinal ignored -> Optional.empty();
            case Value.Unknown ignored -> Optional.empty();
            case Value.None ignored -> Optional.empty();
        };
    }
}
