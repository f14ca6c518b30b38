package org.muniment.vocabulary;

import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.record.RecordKind;

/**
 * What the registry says of a property.
 *
 * @param domain the kinds of record that it is said of
 * @param values the types of value that it takes
 * @param single whether one value excludes another
 * @param singleIn the qualifiers within each of whose values it is single: each series, each scope
 * @param comparison how two values of a single one are compared
 * @param qualifiers those that it may have
 * @param acyclic whether it may not lead from a record back to that record
 * @param sameKind whether a record that is its value is of the subject's kind
 */
public record PropertyDefinition(
        List<RecordKind> domain,
        List<ValueType> values,
        boolean single,
        List<TermCode> singleIn,
        Comparison comparison,
        List<TermCode> qualifiers,
        boolean acyclic,
        boolean sameKind) {

    public PropertyDefinition {
        domain = List.copyOf(domain);
        values = List.copyOf(values);
        singleIn = List.copyOf(singleIn);
        qualifiers = List.copyOf(qualifiers);
        if (domain.isEmpty()) {
            throw Refusal.invalid("/property/domain", "A property is said of some kind of record.");
        }
        if (values.isEmpty()) {
            throw Refusal.invalid("/property/values", "A property takes some type of value.");
        }
        if (single == (comparison == Comparison.NOT_COMPARED)) {
            throw Refusal.invalid(
                    "/property/comparison",
                    "Values are compared when the property is single, and only then.");
        }
        if ((!single && !singleIn.isEmpty()) || !qualifiers.containsAll(singleIn)) {
            throw Refusal.invalid(
                    "/property/singleIn",
                    "A property is single within qualifiers that it may have, if it is single.");
        }
        requireQualifiers(qualifiers);
    }

    private static void requireQualifiers(List<TermCode> qualifiers) {
        if (!qualifiers.stream().allMatch(code -> code.scheme().equals(Schemes.QUALIFIER))) {
            throw Refusal.invalid(
                    "/property/qualifiers", "Qualifiers are terms of the scheme qualifier.");
        }
    }
}
