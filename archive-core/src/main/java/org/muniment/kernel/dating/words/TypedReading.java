package org.muniment.kernel.dating.words;

import java.util.regex.Pattern;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.kernel.edtf.EdtfReading;

/** What came of reading a date that a curator typed, in words or in EDTF. */
public sealed interface TypedReading {

    /** What only EDTF is written in, so that its refusal says more. */
    Pattern FIGURES = Pattern.compile("[0-9XSYETZ:/.,{}\\[\\]?~%+-]{1,100}");

    /**
     * Reads EDTF, and words such as "c. 1565-8", "between 1831 and 1834", "民國四十四年八月". What is both
     * is EDTF: 1907-12 is December 1907.
     */
    static TypedReading of(String text) {
        EdtfReading exact = EdtfReading.of(text);
        if (exact instanceof EdtfReading.Understood understood) {
            return Explanation.ofEdtf(understood);
        }
        TypedReading words = new TypedDate(text).read();
        boolean figures = FIGURES.matcher(text).matches();
        return words instanceof Refused && figures && exact instanceof EdtfReading.Refused refused
                ? new Refused(text, refused.offset(), refused.message())
                : words;
    }

    /** The text as it was given. */
    String text();

    /**
     * The text is a date.
     *
     * @param english a sentence that says how it was read
     * @param chinese the same in Chinese
     */
    record Understood(String text, Edtf edtf, String english, String chinese)
            implements TypedReading {}

    /**
     * The text is no date, or not one that was understood.
     *
     * @param offset how many code points stand before what was not understood
     * @param message what it is and what to write instead
     */
    record Refused(String text, int offset, String message) implements TypedReading {}
}
