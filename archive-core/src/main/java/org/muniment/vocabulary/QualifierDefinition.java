package org.muniment.vocabulary;

import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;

/**
 * What the registry says of a qualifier.
 *
 * @param values the types of value that it takes
 * @param repeatable whether a claim may have it more than once
 */
public record QualifierDefinition(List<ValueType> values, boolean repeatable) {

    public QualifierDefinition {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw Refusal.invalid("/qualifier/values", "A qualifier takes some type of value.");
        }
    }

    /** The type of value of this kind, if it takes one. */
    public Optional<ValueType> value(ValueKind kind) {
        return values.stream().filter(type -> type.kind() == kind).findFirst();
    }
}
