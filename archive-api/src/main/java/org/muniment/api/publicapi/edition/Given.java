package org.muniment.api.publicapi.edition;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;
import org.muniment.kernel.Refusal;
import org.muniment.record.store.EnumWords;

/**
 * The parameters of an address. Whatever is wrong with any of them is gathered, and told at once
 * together with what is allowed.
 */
final class Given {

    private final Map<String, String> values = new TreeMap<>();
    private final List<Violation> violations = new ArrayList<>();

    Given(MultivaluedMap<String, String> query, Collection<String> allowed) {
        query.forEach(
                (name, each) -> {
                    if (!allowed.contains(name)) {
                        refuse("unknown-parameter", name, allowed(name, allowed));
                    } else if (each.size() > 1) {
                        refuse("repeated-parameter", name, "Give %s once.".formatted(name));
                    } else {
                        values.put(name, each.getFirst());
                    }
                });
    }

    private static String allowed(String name, Collection<String> allowed) {
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        return allowed.isEmpty()
                ? "“%s” is not known here; no parameter is.".formatted(shown)
                : "“%s” is not known here. These are: %s."
                        .formatted(shown, String.join(", ", allowed));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value, read; a refusal of the reader becomes a violation. */
    <T> Optional<T> read(String name, Function<String, T> reader) {
        return text(name)
                .flatMap(
                        value -> {
                            try {
                                return Optional.of(reader.apply(value));
                            } catch (Refusal refusal) {
                                refuse("invalid", name, refusal.getMessage());
                                return Optional.empty();
                            }
                        });
    }

    /** The value as one of the words of a type. */
    <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return read(
                name,
                value ->
                        EnumSet.allOf(type).stream()
                                .filter(constant -> EnumWords.of(constant).equals(value))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                Refusal.invalid(
                                                        "",
                                                        "%s is one of %s."
                                                                .formatted(name, words(type)))));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(EnumWords::of)
                .collect(Collectors.joining(", "));
    }

    /** A parameter that says something only together with another. */
    void requires(String name, String other) {
        if (text(name).isPresent() && text(other).isEmpty()) {
            refuse("needs-another", name, "%s goes with %s.".formatted(name, other));
        }
    }

    void refuse(String code, String name, String message) {
        violations.add(Violation.ofParameter(code, name, message));
    }

    /**
     * @throws ProblemException 400 when anything was wrong
     */
    void check() {
        if (!violations.isEmpty()) {
            throw ProblemException.of(
                    ProblemCode.INVALID_REQUEST, violations.getFirst().message(), violations);
        }
    }
}
