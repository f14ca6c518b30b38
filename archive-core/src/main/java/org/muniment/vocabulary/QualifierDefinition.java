package org.muniment.vocabulary;

import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;

/**
 * What the registry says of a qualifier.
 *
 * @param values the types of value that it takes
 * @param repeatable whether a claim may have it more than once
 * @param absentMeans the term that a claim without it is understood to have
 */
public record QualifierDefinition(
        List<ValueType> values, boolean repeatable, Optional<TermCode> absentMeans) {

    public QualifierDefinition {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw Refusal.invalid("/qualifier/values", "A qualifier takes some type of value.");
        }
    }
}
