package org.muniment.vocabulary;

import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.record.RecordKind;

/**
 * One of the types of value that a property or qualifier takes.
 *
 * @param records for {@code RECORD}, the kinds that the record may be of, at least one
 * @param scheme for {@code TERM} and {@code QUANTITY}, the scheme of the term or unit
 * @param under for these, the term that it must be or be narrower than
 */
public record ValueType(
        ValueKind kind,
        List<RecordKind> records,
        Optional<String> scheme,
        Optional<TermCode> under) {

    public ValueType {
        records = List.copyOf(records);
        boolean ofScheme = kind == ValueKind.TERM || kind == ValueKind.QUANTITY;
        if ((kind == ValueKind.RECORD) == records.isEmpty()) {
            throw Refusal.invalid(
                    "/records", "Kinds of record are named for records, and for these only.");
        }
        if (ofScheme != scheme.isPresent()) {
            throw Refusal.invalid(
                    "/scheme", "A scheme is named for terms and quantities, and for these only.");
        }
        if (under.isPresent() && !under.map(TermCode::scheme).equals(scheme)) {
            throw Refusal.invalid("/under", "The broader term is in the scheme that is named.");
        }
    }

    public static ValueType of(ValueKind kind) {
        return new ValueType(kind, List.of(), Optional.empty(), Optional.empty());
    }

    public static ValueType ofRecord(RecordKind... kinds) {
        return new ValueType(ValueKind.RECORD, List.of(kinds), Optional.empty(), Optional.empty());
    }
}
