package org.muniment.passage;

import org.muniment.kernel.Refusal;

/**
 * Words of a text with those that stand around them: the TextQuoteSelector of the W3C Web
 * Annotation Data Model, section 4.2.4.
 *
 * @param exact the words themselves, with LF line ends
 * @param prefix what stands right before them, up to {@value #CONTEXT} code points
 * @param suffix what stands right after them, up to {@value #CONTEXT} code points
 */
public record Quotation(String exact, String prefix, String suffix) {

    /** How much of the surroundings is kept on each side, in code points. */
    public static final int CONTEXT = 32;

    /** The longest quotation, in code points. */
    public static final int LONGEST = 100_000;

    public Quotation {
        requireWords("/exact", exact);
        Words.requireUnicode("/prefix", prefix);
        Words.requireUnicode("/suffix", suffix);
    }

    /**
     * @throws Refusal {@link org.muniment.kernel.RefusalCode#INVALID} at the pointer, when the
     *     words are none, too many, or not Unicode
     */
    static void requireWords(String pointer, String exact) {
        if (exact.isEmpty()) {
            throw Refusal.invalid(pointer, "A quotation has at least one character.");
        }
        if (exact.length() > LONGEST && exact.codePointCount(0, exact.length()) > LONGEST) {
            throw Refusal.invalid(
                    pointer, "A quotation has at most %,d characters.".formatted(LONGEST));
        }
        Words.requireUnicode(pointer, exact);
    }
}
