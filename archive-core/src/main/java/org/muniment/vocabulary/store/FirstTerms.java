package org.muniment.vocabulary.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.muniment.kernel.Wording;
import org.muniment.record.RecordKind;
import org.muniment.vocabulary.Comparison;
import org.muniment.vocabulary.PropertyDefinition;
import org.muniment.vocabulary.QualifierDefinition;
import org.muniment.vocabulary.Schemes;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.ValueKind;
import org.muniment.vocabulary.ValueType;

/**
 * The terms that every archive starts with, from the resource {@code vocabulary/first-terms.json}.
 *
 * <p>There a term has its notation, and for each language a label and a scope note. Types of value
 * are written in words: {@code dating}, {@code text}, {@code ordinal}, {@code described-person},
 * {@code term <scheme>}, {@code quantity <scheme>} or {@code quantity <broader term>}, or the kinds
 * of record.
 */
@ApplicationScoped
public class FirstTerms {

    private static final String RESOURCE = "/vocabulary/first-terms.json";
    private static final List<String> LANGUAGES = List.of("en", "zh-Hans");

    /** All of them: the schemes, each before its terms. */
    public List<TermBody> read() {
        List<TermBody> terms = new ArrayList<>();
        for (JsonNode scheme : tree().path("schemes")) {
            String name = scheme.path("scheme").asText();
            terms.add(term(Schemes.SCHEME, name, scheme));
            for (JsonNode term : scheme.path("terms")) {
                terms.add(term(name, term.path("code").asText(), term));
            }
        }
        return terms;
    }

    private static JsonNode tree() {
        try (InputStream file = FirstTerms.class.getResourceAsStream(RESOURCE)) {
            return new JsonMapper().readTree(Objects.requireNonNull(file, RESOURCE));
        } catch (IOException e) {
            throw new IllegalStateException("the first terms cannot be read", e);
        }
    }

    private static TermBody term(String scheme, String notation, JsonNode term) {
        return new TermBody(
                new TermCode(scheme, notation),
                wording(term, 0),
                wording(term, 1),
                text(term, "broader").map(broader -> new TermCode(scheme, broader)),
                text(term, "match").stream().toList(),
                scheme.equals(Schemes.PROPERTY) ? Optional.of(property(term)) : Optional.empty(),
                scheme.equals(Schemes.QUALIFIER) ? Optional.of(qualifier(term)) : Optional.empty());
    }

    private static List<Wording> wording(JsonNode term, int which) {
        return LANGUAGES.stream()
                .map(language -> new Wording(term.path(language).path(which).asText(), language))
                .toList();
    }

    private static PropertyDefinition property(JsonNode term) {
        List<ValueType> values = values(term);
        boolean single = term.path("single").asBoolean();
        return new PropertyDefinition(
                texts(term, "domain").map(FirstTerms::recordKind).toList(),
                values,
                single,
                texts(term, "singleIn").map(FirstTerms::qualifierCode).toList(),
                single ? comparison(values) : Comparison.NOT_COMPARED,
                texts(term, "qualifiers").map(FirstTerms::qualifierCode).toList(),
                term.path("acyclic").asBoolean(),
                term.path("sameKind").asBoolean());
    }

    private static Comparison comparison(List<ValueType> values) {
        return switch (values.getFirst().kind()) {
            case DATING -> Comparison.DATINGS;
            case QUANTITY -> Comparison.QUANTITIES;
            case RECORD, TERM, DESCRIBED_PERSON, TEXT, ORDINAL -> Comparison.EQUALITY;
        };
    }

    private static QualifierDefinition qualifier(JsonNode term) {
        return new QualifierDefinition(
                values(term),
                term.path("repeatable").asBoolean(),
                text(term, "absentMeans").map(TermCode::parse));
    }

    private static List<ValueType> values(JsonNode term) {
        List<String> words = texts(term, "values").toList();
        List<ValueType> types = new ArrayList<>();
        List<RecordKind> records = new ArrayList<>();
        for (String word : words) {
            valueType(word).ifPresentOrElse(types::add, () -> records.addAll(recordKinds(word)));
        }
        if (!records.isEmpty()) {
            types.addFirst(ValueType.ofRecord(records.toArray(RecordKind[]::new)));
        }
        return types;
    }

    private static Optional<ValueType> valueType(String words) {
        String[] parts = words.split(" ", 2);
        return switch (parts[0]) {
            case "dating" -> Optional.of(ValueType.of(ValueKind.DATING));
            case "text" -> Optional.of(ValueType.of(ValueKind.TEXT));
            case "ordinal" -> Optional.of(ValueType.of(ValueKind.ORDINAL));
            case "described-person" -> Optional.of(ValueType.of(ValueKind.DESCRIBED_PERSON));
            case "term" -> Optional.of(inScheme(ValueKind.TERM, parts[1]));
            case "quantity" -> Optional.of(inScheme(ValueKind.QUANTITY, parts[1]));
            default -> Optional.empty();
        };
    }

    private static ValueType inScheme(ValueKind kind, String schemeOrTerm) {
        Optional<TermCode> under =
                schemeOrTerm.contains("/")
                        ? Optional.of(TermCode.parse(schemeOrTerm))
                        : Optional.empty();
        String scheme = under.map(TermCode::scheme).orElse(schemeOrTerm);
        return new ValueType(kind, List.of(), Optional.of(scheme), under);
    }

    private static List<RecordKind> recordKinds(String words) {
        return Stream.of(words.split(" ")).map(FirstTerms::recordKind).toList();
    }

    private static RecordKind recordKind(String word) {
        return RecordKind.ofWord(word)
                .orElseThrow(() -> new IllegalStateException("no type of value: " + word));
    }

    private static TermCode qualifierCode(String notation) {
        return new TermCode(Schemes.QUALIFIER, notation);
    }

    private static Optional<String> text(JsonNode node, String member) {
        return node.has(member) ? Optional.of(node.path(member).asText()) : Optional.empty();
    }

    private static Stream<String> texts(JsonNode node, String member) {
        return StreamSupport.stream(node.path(member).spliterator(), false).map(JsonNode::asText);
    }
}
