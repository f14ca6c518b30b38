package org.muniment.kernel.dating.words;

import org.muniment.kernel.edtf.Edtf;

/** What came of reading a date that a curator typed in words. */
public sealed interface TypedReading {

    /** Reads words such as "c. 1565-8", "between 1831 and 1834", "民國四十四年八月". */
    static TypedReading of(String text) {
        return new TypedDate(text).read();
    }

    /**
     * The words are a date.
     *
     * @param english a sentence that says how they were read
     * @param chinese the same in Chinese
     */
    record Understood(String text, Edtf edtf, String english, String chinese)
            implements TypedReading {}

    /**
     * The words are no date, or not one that was understood.
     *
     * @param offset how many code points stand before what was not understood
     * @param message what it is and what to write instead
     */
    record Refused(String text, int offset, String message) implements TypedReading {}
}
