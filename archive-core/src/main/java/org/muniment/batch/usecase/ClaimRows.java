package org.muniment.batch.usecase;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.claim.Approximation;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Qualifier;
import org.muniment.claim.Value;
import org.muniment.kernel.Decimal;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.kernel.dating.Calendar;
import org.muniment.kernel.dating.Dating;
import org.muniment.kernel.dating.words.TypedReading;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.vocabulary.PropertyDefinition;
import org.muniment.vocabulary.QualifierDefinition;
import org.muniment.vocabulary.Schemes;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.ValueKind;
import org.muniment.vocabulary.ValueType;

/** What rows of claims say, as the registry has it. */
final class ClaimRows {

    private final References references;
    private final Vocabulary vocabulary;

    ClaimRows(References references, Vocabulary vocabulary) {
        this.references = references;
        this.vocabulary = vocabulary;
    }

    ClaimBody claim(Row row) {
        TermCode code =
                row.read("property", words -> code(words, Schemes.PROPERTY))
                        .or(() -> Optional.of(code(row.required("property"), Schemes.PROPERTY)))
                        .orElseThrow();
        PropertyDefinition property =
                vocabulary
                        .find(code)
                        .flatMap(TermBody::property)
                        .orElseThrow(
                                () ->
                                        row.wrong(
                                                "property",
                                                "%s is not in the registry of properties."
                                                        .formatted(code)));
        Optional<RecordId> subject =
                references.find(
                        row, "subject", row.required("subject"), Set.copyOf(property.domain()));
        Optional<Value> value =
                value(row, "value", row.required("value"), property.values(), row.cell("type"));
        if (property.sameKind()
                && subject.isPresent()
                && value.isPresent()
                && value.get() instanceof Value.RecordValue named
                && !references.kind(named.record()).equals(references.kind(subject.get()))) {
            row.error("value", "The value of %s is of the kind of its subject.".formatted(code));
        }
        List<Qualifier> qualifiers = qualifiers(row, code, property);
        List<Wording> statement = row.wordings("statement");
        if (statement.isEmpty() && !row.isWrong()) {
            row.error(
                    "statement",
                    "State the claim in a sentence of your own, in a column such as statement:en.");
        }
        Optional<TermCode> certainty = term(row, Schemes.CERTAINTY);
        Optional<TermCode> perspective = term(row, Schemes.PERSPECTIVE);
        row.requireRight();
        return new ClaimBody(
                subject.orElseThrow(),
                code,
                value.orElseThrow(),
                qualifiers,
                statement,
                certainty,
                perspective);
    }

    private List<Qualifier> qualifiers(Row row, TermCode property, PropertyDefinition definition) {
        List<Qualifier> qualifiers = new ArrayList<>();
        Set<TermCode> seen = new HashSet<>();
        for (Row.Tagged cell : row.tagged("qualifier")) {
            Optional<TermCode> code =
                    row.read(cell.column(), cell.tag(), tag -> code(tag, Schemes.QUALIFIER));
            Optional<QualifierDefinition> takes =
                    code.flatMap(vocabulary::find).flatMap(TermBody::qualifier);
            if (takes.isEmpty() || !definition.qualifiers().contains(code.orElseThrow())) {
                row.error(
                        cell.column(),
                        "%s takes no qualifier “%s”. It takes: %s."
                                .formatted(
                                        property,
                                        cell.tag(),
                                        definition.qualifiers().isEmpty()
                                                ? "none"
                                                : definition.qualifiers().stream()
                                                        .map(TermCode::notation)
                                                        .collect(joining(", "))));
                continue;
            }
            for (String each : Row.parts(cell.words())) {
                if (!seen.add(code.get()) && !takes.get().repeatable()) {
                    row.error(cell.column(), "This qualifier has one value; make another claim.");
                    break;
                }
                value(row, cell.column(), each, takes.get().values(), Optional.empty())
                        .ifPresent(value -> qualifiers.add(new Qualifier(code.get(), value)));
            }
        }
        return qualifiers;
    }

    private Optional<TermCode> term(Row row, String scheme) {
        Optional<TermCode> code = row.read(scheme, words -> code(words, scheme));
        code.filter(known -> vocabulary.find(known).isEmpty())
                .ifPresent(
                        known ->
                                row.error(
                                        scheme,
                                        "There is no term %s; add it first.".formatted(known)));
        return code;
    }

    private static TermCode code(String words, String scheme) {
        return TermCode.parse(words.indexOf('/') >= 0 ? words : scheme + "/" + words);
    }

    /**
     * The value that words stand for.
     *
     * @param said the type that the row states
     */
    private Optional<Value> value(
            Row row, String column, String words, List<ValueType> types, Optional<String> said) {
        String type = said.map(one -> one.toLowerCase(Locale.ROOT)).orElse(words);
        if (type.equals("unknown")) {
            return Optional.of(new Value.Unknown());
        }
        if (type.equals("none")) {
            return Optional.of(new Value.None());
        }
        Set<ValueKind> taken =
                types.stream()
                        .map(ValueType::kind)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<ValueKind> kind =
                said.isPresent()
                        ? taken.stream().filter(one -> spelt(one).equals(type)).findFirst()
                        : guessed(row, words, types, taken);
        if (kind.isEmpty()) {
            row.error(
                    column,
                    "It is not clear what “%s” is here. What belongs here is: %s; or the words unknown or none. Name a record by its key, identifier or label, a term by its code%s."
                            .formatted(
                                    words,
                                    taken.stream().map(ClaimRows::spelt).collect(joining(", ")),
                                    column.equals("value")
                                            ? ", and say in the column type which of these it is"
                                            : ""));
            return Optional.empty();
        }
        return row.read(column, words, ignored -> value(row, column, words, types, kind.get()))
                .flatMap(read -> read);
    }

    private Optional<ValueKind> guessed(
            Row row, String words, List<ValueType> types, Set<ValueKind> taken) {
        if (taken.size() == 1) {
            return taken.stream().findFirst();
        }
        if (taken.contains(ValueKind.TERM) && vocabulary.among(codes(words, types)).isPresent()) {
            return Optional.of(ValueKind.TERM);
        }
        if (taken.contains(ValueKind.RECORD)
                && !references.candidates(row, words, kinds(types)).isEmpty()) {
            return Optional.of(ValueKind.RECORD);
        }
        boolean text = taken.contains(ValueKind.TEXT) && !taken.contains(ValueKind.DATING);
        return text ? Optional.of(ValueKind.TEXT) : Optional.empty();
    }

    private Optional<Value> value(
            Row row, String column, String words, List<ValueType> types, ValueKind kind) {
        return switch (kind) {
            case DATING -> Optional.of(new Value.Dated(dating(row, column, words)));
            case RECORD ->
                    references.find(row, column, words, kinds(types)).map(Value.RecordValue::new);
            case TERM -> term(row, column, words, types).map(Value.TermValue::new);
            case TEXT -> wording(row, words).map(Value.TextValue::new);
            case DESCRIBED_PERSON ->
                    wording(row, words)
                            .map(text -> new Value.DescribedPerson(text, Optional.empty()));
            case QUANTITY -> quantity(row, column, words, types);
            case ORDINAL -> Optional.of(new Value.Ordinal(AuthorityRows.number(words)));
        };
    }

    /** Reads a date in EDTF or in words, and tells how it was read. */
    static Dating dating(Row row, String column, String words) {
        return switch (TypedReading.of(words)) {
            case TypedReading.Understood read -> {
                boolean exact = read.edtf().toString().equals(words);
                if (!exact) {
                    row.reading("%s: %s".formatted(column, read.english()));
                }
                yield new Dating(
                        exact ? Optional.empty() : Optional.of(words),
                        Calendar.GREGORIAN,
                        read.edtf(),
                        List.of());
            }
            case TypedReading.Refused refused -> throw Refusal.invalid("", refused.message());
        };
    }

    private Optional<TermCode> term(Row row, String column, String words, List<ValueType> types) {
        Optional<TermCode> found =
                vocabulary
                        .among(codes(words, types))
                        .filter(code -> types.stream().anyMatch(type -> fits(code, type)));
        if (found.isEmpty()) {
            row.error(
                    column,
                    "There is no term “%s” that belongs here. Name one of the scheme %s."
                            .formatted(words, schemes(types)));
        }
        return found;
    }

    private boolean fits(TermCode code, ValueType type) {
        return type.scheme().equals(Optional.of(code.scheme()))
                && type.under().map(above -> vocabulary.isOrIsUnder(code, above)).orElse(true);
    }

    private static List<TermCode> codes(String words, List<ValueType> types) {
        List<TermCode> codes = new ArrayList<>();
        for (ValueType type : types) {
            try {
                type.scheme().ifPresent(scheme -> codes.add(code(words, scheme)));
            } catch (Refusal e) {
                // Words that are no code name no term.
            }
        }
        return codes;
    }

    private static String schemes(List<ValueType> types) {
        return types.stream()
                .flatMap(type -> type.under().map(TermCode::toString).or(type::scheme).stream())
                .collect(joining(" or "));
    }

    private static Set<RecordKind> kinds(List<ValueType> types) {
        return types.stream().flatMap(type -> type.records().stream()).collect(Collectors.toSet());
    }

    private static Optional<Wording> wording(Row row, String words) {
        if (row.cell("language").isEmpty()) {
            row.error("language", "Say in which language this value is, such as en or zh-Hans.");
        }
        return row.read("language", language -> new Wording(words, language));
    }

    private Optional<Value> quantity(Row row, String column, String words, List<ValueType> types) {
        Decimal amount = new Decimal(words);
        Optional<TermCode> unit =
                row.cell("unit")
                        .flatMap(said -> term(row, "unit", said, types))
                        .or(
                                () -> {
                                    if (row.cell("unit").isEmpty()) {
                                        row.error("unit", "Say what is counted or measured here.");
                                    }
                                    return Optional.empty();
                                });
        Optional<Decimal> margin = row.read("margin", Decimal::new);
        Approximation approximation =
                row.word("approximation", Approximation.class).orElse(Approximation.EXACTLY);
        if (!column.equals("value")) {
            row.error(column, "A quantity as a qualifier does not come in a batch.");
        }
        return unit.map(of -> new Value.Quantity(amount, approximation, margin, of));
    }

    private static String spelt(ValueKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
