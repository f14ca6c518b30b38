package org.muniment.kernel.edtf;

/**
 * How sure the source, or the curator, is of a date or a part of one. It never widens the bounds.
 */
public enum Qualifier {
    /** Nothing is said against it. */
    NONE(""),
    /** The source or its reading is in doubt: {@code ?}. */
    UNCERTAIN("?"),
    /** Near to this, an estimate: {@code ~}. */
    APPROXIMATE("~"),
    /** Both in doubt and an estimate: {@code %}. */
    UNCERTAIN_AND_APPROXIMATE("%");

    private final String symbol;

    Qualifier(String symbol) {
        this.symbol = symbol;
    }

    /** The character of EDTF, or the empty string. */
    public String symbol() {
        return symbol;
    }

    public boolean isUncertain() {
        return this == UNCERTAIN || this == UNCERTAIN_AND_APPROXIMATE;
    }

    public boolean isApproximate() {
        return this == APPROXIMATE || this == UNCERTAIN_AND_APPROXIMATE;
    }

    /** All that either says: {@code ?} and {@code ~} together are {@code %}. */
    public Qualifier and(Qualifier other) {
        if (this == NONE || this == other) {
            return other;
        }
        return other == NONE ? this : UNCERTAIN_AND_APPROXIMATE;
    }
}
