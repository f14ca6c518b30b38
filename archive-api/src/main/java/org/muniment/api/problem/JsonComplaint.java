package org.muniment.api.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Refusal;
import org.muniment.record.store.EnumWords;

/**
 * Says in plain words, with a JSON pointer and the line and column, why a body could not be read.
 * Names no Java class.
 */
final class JsonComplaint {

    private JsonComplaint() {}

    static ProblemException of(JacksonException fault) {
        if (fault.getCause() instanceof ProblemException refusal) {
            return refusal;
        }
        Violation violation = violation(fault);
        String detail = violation.message() + place(fault.getLocation());
        return ProblemException.of(ProblemCode.MALFORMED_JSON, detail, List.of(violation));
    }

    private static Violation violation(JacksonException fault) {
        String pointer = pointer(fault);
        if (fault.getCause() instanceof Refusal refusal) {
            return Violation.atPointer(
                    "invalid-value", pointer + inside(refusal), refusal.getMessage());
        }
        JacksonException root = fault.getCause() instanceof JacksonException inner ? inner : fault;
        return switch (root) {
            case UnrecognizedPropertyException e ->
                    Violation.atPointer("unknown-field", pointer, unknownField(e));
            case InvalidNullException e ->
                    Violation.atPointer("missing-field", pointer, "A value is needed here.");
            case InvalidTypeIdException e ->
                    Violation.atPointer(
                            "unknown-type",
                            pointer,
                            "The field that says which kind of value this is, is missing or names"
                                    + " an unknown kind.");
            case ValueInstantiationException e ->
                    Violation.atPointer("invalid-value", pointer, invariant(e));
            case InvalidFormatException e ->
                    Violation.atPointer(
                            "wrong-type",
                            pointer,
                            "Expected %s, found \"%s\"."
                                    .formatted(
                                            expected(e.getTargetType()), shortened(e.getValue())));
            case MismatchedInputException e -> mismatch(e, pointer);
            case InputCoercionException e ->
                    Violation.atPointer(
                            "wrong-type",
                            pointer,
                            "Expected %s.".formatted(expected(e.getTargetType())));
            case StreamConstraintsException e ->
                    Violation.atPointer(
                            "over-limit",
                            pointer,
                            "The JSON is nested too deep or has too long parts.");
            default -> Violation.atPointer("not-json", pointer, syntax(root));
        };
    }

    /** Where in the value, when the core says so and it is one place. */
    private static String inside(Refusal refusal) {
        if (refusal.findings().size() != 1) {
            return "";
        }
        String subject = refusal.findings().getFirst().subject();
        return subject.startsWith("/") ? subject : "";
    }

    private static Violation mismatch(MismatchedInputException fault, String pointer) {
        String message = fault.getOriginalMessage();
        if (message.startsWith("No content to map")) {
            return Violation.atPointer("not-json", pointer, "The body is empty.");
        }
        if (message.startsWith("Trailing token")) {
            return Violation.atPointer(
                    "not-json", pointer, "Something follows the end of the JSON value.");
        }
        if (message.startsWith("Missing ")
                || message.startsWith("Null value for creator property")
                || message.startsWith("Cannot map `null`")) {
            return Violation.atPointer("missing-field", pointer, "A value is needed here.");
        }
        return Violation.atPointer(
                "wrong-type",
                pointer,
                "Expected %s, found another type of value."
                        .formatted(expected(fault.getTargetType())));
    }

    private static String unknownField(UnrecognizedPropertyException fault) {
        Collection<Object> known = fault.getKnownPropertyIds();
        String fields =
                known == null || known.isEmpty()
                        ? ""
                        : " Known fields: "
                                + known.stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ".";
        return "Unknown field \"%s\".%s".formatted(shortened(fault.getPropertyName()), fields);
    }

    private static String invariant(ValueInstantiationException fault) {
        Throwable cause = fault.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "This value is not possible here.";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> EnumWords.of((Enum<?>) constant))
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "a string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == double.class || type == float.class || type == java.math.BigDecimal.class) {
            return "a number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number in range";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a date or time in ISO 8601";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "another value";
    }

    private static String syntax(JacksonException fault) {
        String message = fault.getOriginalMessage();
        if (message == null) {
            return "The body is not JSON.";
        }
        String first = message.lines().findFirst().orElse("").strip();
        String plain = first.replaceAll("\\([^()]*(?:Feature|org\\.|com\\.)[^()]*\\)", "").strip();
        return shortened(plain) + (plain.endsWith(".") ? "" : ".");
    }

    private static String pointer(JacksonException fault) {
        if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(JsonComplaint::step)
                    .collect(Collectors.joining());
        }
        return fault.getProcessor() instanceof JsonParser parser ? pointer(parser) : "";
    }

    /** A parser that reads a tree has no place any more once it is through. */
    private static String pointer(JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        return context == null ? "" : context.pathAsPointer().toString();
    }

    private static String step(JsonMappingException.Reference reference) {
        return "/"
                + (reference.getFieldName() == null
                        ? String.valueOf(reference.getIndex())
                        : reference.getFieldName().replace("~", "~0").replace("/", "~1"));
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.codePointCount(0, text.length()) <= 200
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 200)) + "...";
    }
}
