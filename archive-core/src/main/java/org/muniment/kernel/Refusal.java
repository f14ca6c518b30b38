package org.muniment.kernel;

import java.util.List;

/**
 * An expected failure: what was asked is declined, and nothing of it was done.
 *
 * <p>The message is written for the person who asked and says what to do. The findings say where,
 * when there is more than one place.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final RefusalCode code;
    private final transient List<Finding> findings;

    public Refusal(RefusalCode code, String message) {
        this(code, message, List.of());
    }

    public Refusal(RefusalCode code, String message, List<Finding> findings) {
        super(message, null, false, false);
        this.code = code;
        this.findings = List.copyOf(findings);
    }

    /**
     * A value that breaks a rule of its type.
     *
     * @param pointer where in the value, as a JSON pointer (RFC 6901); empty for the whole
     */
    public static Refusal invalid(String pointer, String message) {
        return new Refusal(
                RefusalCode.INVALID, message, List.of(Finding.error("invalid", pointer, message)));
    }

    public RefusalCode code() {
        return code;
    }

    public List<Finding> findings() {
        return findings;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
