package org.muniment.kernel;

/**
 * A result of a check.
 *
 * @param code what was found, in kebab case, stable: {@code quotation-mismatch}
 * @param severity how much it weighs
 * @param subject what it is about: an identifier, or a JSON pointer (RFC 6901) into the value
 *     checked
 * @param message a sentence that says what to do
 */
public record Finding(String code, Severity severity, String subject, String message) {

    public static Finding error(String code, String subject, String message) {
        return new Finding(code, Severity.ERROR, subject, message);
    }

    public static Finding warning(String code, String subject, String message) {
        return new Finding(code, Severity.WARNING, subject, message);
    }

    public static Finding remark(String code, String subject, String message) {
        return new Finding(code, Severity.REMARK, subject, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
