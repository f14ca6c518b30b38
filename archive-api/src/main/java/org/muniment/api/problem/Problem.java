package org.muniment.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The body of every refusal (RFC 9457).
 *
 * @param type relative address of an explanation
 * @param title what kind of refusal it is
 * @param status of HTTP
 * @param code the kind, stable
 * @param detail what was wrong with this request, in a sentence to show
 * @param violations each broken rule; left out when there is none to name
 */
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "violations"})
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        violations = List.copyOf(violations);
    }

    public static Problem of(ProblemCode code) {
        return of(code, code.explanation(), List.of());
    }

    public static Problem of(ProblemCode code, String detail) {
        return of(code, detail, List.of());
    }

    public static Problem of(ProblemCode code, String detail, List<Violation> violations) {
        return new Problem(
                code.type(), code.title(), code.status(), code.wireName(), detail, violations);
    }
}
