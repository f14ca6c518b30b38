package org.muniment.passage;

import java.util.Arrays;
import java.util.Map;

/**
 * A text cut into what people compare: words, single ideographs and syllable signs, runs of space,
 * single marks of punctuation, and whole emoji. A combining mark stays with what it stands on.
 *
 * @param bounds where each begins, in UTF-16; one more for the end of the last
 * @param ids the same number for the same characters
 */
record Tokens(int[] bounds, int[] ids) {

    private static final int JOINER = 0x200D;

    int size() {
        return ids.length;
    }

    /**
     * @param numbers of the tokens seen so far, to which new ones are added
     */
    static Tokens of(String text, Map<String, Integer> numbers) {
        int[] bounds = new int[text.length() + 1];
        int[] ids = new int[text.length()];
        int count = 0;
        for (int at = 0; at < text.length(); count++) {
            int end = end(text, at);
            bounds[count] = at;
            ids[count] = numbers.computeIfAbsent(text.substring(at, end), t -> numbers.size());
            at = end;
        }
        bounds[count] = text.length();
        return new Tokens(Arrays.copyOf(bounds, count + 1), Arrays.copyOf(ids, count));
    }

    private static int end(String text, int from) {
        int first = text.codePointAt(from);
        int at = from + Character.charCount(first);
        int last = first;
        while (at < text.length()) {
            int next = text.codePointAt(at);
            if (!belongs(first, last, next)) {
                break;
            }
            last = next;
            at += Character.charCount(next);
        }
        return at;
    }

    private static boolean belongs(int first, int last, int next) {
        if (isMark(next) || next == JOINER || last == JOINER) {
            return true;
        }
        if (Character.isWhitespace(first)) {
            return Character.isWhitespace(next);
        }
        return isWord(first) && isWord(next);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> c >= 0x1F3FB && c <= 0x1F3FF;
        };
    }

    /** A letter or digit of a script that sets spaces between words. */
    static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) && !standsAlone(c);
    }

    /** A sign of a script that is written without spaces. */
    static boolean standsAlone(int c) {
        if (Character.isIdeographic(c)) {
            return true;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
