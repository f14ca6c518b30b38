package org.muniment.kernel.edtf;

/**
 * The conformance level that a text needs: the highest level of the features that it uses. It
 * belongs to the spelling, not to the value: {@code ?1945} needs level 2, and {@code 1945?}, which
 * says the same, level 1.
 */
public enum EdtfLevel {
    /** Dates, date-times and intervals as in ISO 8601-1. */
    LEVEL_0(0),
    /** Negative and long years, seasons, qualified dates, unspecified digits, open intervals. */
    LEVEL_1(1),
    /** Sets, parts of a year, qualified parts, unspecified digits anywhere, estimated years. */
    LEVEL_2(2);

    private final int number;

    EdtfLevel(int number) {
        this.number = number;
    }

    /** 0, 1 or 2. */
    public int number() {
        return number;
    }

    EdtfLevel atLeast(EdtfLevel other) {
        return number >= other.number ? this : other;
    }
}
