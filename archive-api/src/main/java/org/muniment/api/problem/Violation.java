package org.muniment.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One broken rule of a request and where it is broken: a JSON pointer (RFC 6901) into the body, the
 * name of a path or query parameter, or the name of a header; exactly one of the three.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
        String code,
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        String message) {

    public static Violation atPointer(String code, String pointer, String message) {
        return new Violation(code, pointer, null, null, message);
    }

    public static Violation ofParameter(String code, String parameter, String message) {
        return new Violation(code, null, parameter, null, message);
    }

    public static Violation ofHeader(String code, String header, String message) {
        return new Violation(code, null, null, header, message);
    }

    /** Where it is broken, in words for a page. */
    String place() {
        if (pointer != null) {
            return pointer.isEmpty() ? "body" : pointer;
        }
        return parameter != null ? parameter : String.valueOf(header);
    }
}
