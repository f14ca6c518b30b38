package org.muniment.claim.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.claim.Value;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordKind;
import org.muniment.record.store.Records;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.ValueType;
import org.muniment.vocabulary.store.Terms;

/** Whether a value is of one of the types that a property or qualifier takes. */
@ApplicationScoped
class ValueFit {

    private final Terms terms;
    private final Records records;

    ValueFit(Terms terms, Records records) {
        this.terms = terms;
        this.records = records;
    }

    /** Adds a finding unless the value fits; “unknown” and “none” always do. */
    void check(String pointer, Value value, List<ValueType> types, List<Finding> findings) {
        if (value.kind().isPresent() && types.stream().noneMatch(type -> fits(value, type))) {
            findings.add(
                    Finding.error(
                            "value-misfit",
                            pointer,
                            "Here belongs %s, or that it is unknown or that there is none."
                                    .formatted(words(types))));
        }
    }

    private boolean fits(Value value, ValueType type) {
        if (!value.kind().equals(Optional.of(type.kind()))) {
            return false;
        }
        return switch (value) {
            case Value.RecordValue named ->
                    records.state(named.record())
                            .filter(state -> type.records().contains(state.kind()))
                            .isPresent();
            case Value.TermValue named -> isInScheme(named.term(), type);
            case Value.Quantity quantity -> isInScheme(quantity.unit(), type);
            case Value.Dated ignored -> true;
            case Value.DescribedPerson ignored -> true;
            case Value.TextValue ignored -> true;
            case Value.Ordinal ignored -> true;
            case Value.Unknown ignored -> true;
            case Value.None ignored -> true;
        };
    }

    private boolean isInScheme(TermCode code, ValueType type) {
        return type.scheme().equals(Optional.of(code.scheme()))
                && type.under().map(broader -> terms.isOrIsUnder(code, broader)).orElse(true);
    }

    private static String words(List<ValueType> types) {
        return types.stream().map(ValueFit::words).collect(Collectors.joining(" or "));
    }

    private static String words(ValueType type) {
        String where = type.under().map(TermCode::toString).or(type::scheme).orElse("");
        return switch (type.kind()) {
            case DATING -> "a dating";
            case RECORD ->
                    type.records().stream()
                            .map(RecordKind::word)
                            .collect(Collectors.joining(" or ", "a record of the kind ", ""));
            case TERM -> "a term of " + where;
            case DESCRIBED_PERSON -> "a described person";
            case TEXT -> "a text";
            case QUANTITY -> "a quantity in a unit of " + where;
            case ORDINAL -> "an ordinal";
        };
    }
}
