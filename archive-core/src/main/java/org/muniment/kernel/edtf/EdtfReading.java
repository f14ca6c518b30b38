package org.muniment.kernel.edtf;

/** What came of reading a text as EDTF: a date, or the reason why it is none. */
public sealed interface EdtfReading {

    /** The text as it was given. */
    String text();

    /** Reads the text, in time that grows with its length at most. */
    static EdtfReading of(String text) {
        return EdtfParser.read(text);
    }

    /**
     * The text is EDTF.
     *
     * @param level the level that this spelling needs; the canonical form may need a lower one
     */
    record Understood(String text, EdtfLevel level, Edtf value) implements EdtfReading {}

    /**
     * The text is not EDTF.
     *
     * @param offset how many code points stand before the fault
     * @param message where the fault is, what was expected there, and what to write
     */
    record Refused(String text, int offset, String message) implements EdtfReading {}
}
