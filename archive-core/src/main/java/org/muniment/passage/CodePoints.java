package org.muniment.passage;

import java.util.Arrays;

/**
 * Converts between the two ways of counting in a string: Unicode code points, in which all offsets
 * of the archive are given, and the UTF-16 code units of Java and JavaScript.
 *
 * <p>Built in one pass over the string; each conversion then looks at no more than {@value #STEP}
 * code points, however long the string is.
 */
public final class CodePoints {

    private static final int STEP = 256;

    private final String text;
    private final int length;

    /** The UTF-16 offset of every {@value #STEP}th code point. */
    private final int[] marks;

    /**
     * @param text without surrogates that stand alone
     */
    public CodePoints(String text) {
        this.text = text;
        int[] found = new int[text.length() / STEP + 1];
        int count = 0;
        for (int i = 0; i < text.length(); count++) {
            if (count % STEP == 0) {
                found[count / STEP] = i;
            }
            i += Character.charCount(text.codePointAt(i));
        }
        if (count % STEP == 0) {
            found[count / STEP] = text.length();
        }
        this.length = count;
        this.marks = Arrays.copyOf(found, count / STEP + 1);
    }

    /** How many code points the whole string has. */
    public int length() {
        return length;
    }

    /**
     * The UTF-16 offset of a code point offset.
     *
     * @throws IndexOutOfBoundsException when it is not from 0 to {@link #length()}
     */
    public int toUtf16(int offset) {
        if (offset < 0 || offset > length) {
            throw new IndexOutOfBoundsException("%d of %d".formatted(offset, length));
        }
        return text.offsetByCodePoints(marks[offset / STEP], offset % STEP);
    }

    /**
     * The code point offset of a UTF-16 offset; of one between two surrogates, that of their
     * character.
     *
     * @throws IndexOutOfBoundsException when it lies outside of the string
     */
    public int ofUtf16(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IndexOutOfBoundsException("%d of %d".formatted(offset, text.length()));
        }
        int found = Arrays.binarySearch(marks, offset);
        int mark = found >= 0 ? found : -found - 2;
        int to = splitsPair(offset) ? offset - 1 : offset;
        return mark * STEP + text.codePointCount(marks[mark], to);
    }

    private boolean splitsPair(int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    /**
     * The stretch from one code point offset up to another.
     *
     * @throws IndexOutOfBoundsException when an offset lies outside, or the end before the start
     */
    public String substring(int start, int end) {
        return text.substring(toUtf16(start), toUtf16(end));
    }
}
