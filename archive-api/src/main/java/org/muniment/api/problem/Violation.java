package org.muniment.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One broken rule of a request and where it is broken: a JSON pointer (RFC 6901) into the body, the
 * name of a path or query parameter, the name of a header, or the identifier of a record; exactly
 * one of the four.
 *
 * @param code which rule, stable
 * @param pointer where in the body
 * @param parameter which parameter of the address
 * @param header which header
 * @param subject which record
 * @param severity of a finding about a record: {@code error}, {@code warning} or {@code remark}
 * @param message what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
        String code,
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        @Nullable String subject,
        @Nullable String severity,
        String message) {

    public static Violation atPointer(String code, String pointer, String message) {
        return new Violation(code, pointer, null, null, null, null, message);
    }

    public static Violation ofParameter(String code, String parameter, String message) {
        return new Violation(code, null, parameter, null, null, null, message);
    }

    public static Violation ofHeader(String code, String header, String message) {
        return new Violation(code, null, null, header, null, null, message);
    }

    /** A finding about a record; warnings and remarks are told beside the errors. */
    public static Violation about(String code, String subject, String severity, String message) {
        return new Violation(code, null, null, null, subject, severity, message);
    }

    /** Where it is broken, in words for a page. */
    String place() {
        if (pointer != null) {
            return pointer.isEmpty() ? "body" : pointer;
        }
        if (parameter != null) {
            return parameter;
        }
        return header != null ? header : String.valueOf(subject);
    }
}
