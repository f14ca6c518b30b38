package org.muniment.authority.mention;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What each character is to the finding of names, and what it is folded to: without case, accents
 * and width, traditional characters to simplified ones. Characters beyond the basic plane are
 * folded when they come.
 */
final class Characters {

    /** Part of a word. */
    static final byte LETTER = 0;

    /** A letter that is folded to several: {@code ß}. */
    static final byte LIGATURE = 1;

    /** A word by itself, as all are in scripts that put no spaces between words. */
    static final byte IDEOGRAPH = 2;

    /** Not there: accents, soft hyphens. */
    static final byte NOTHING = 3;

    static final byte HYPHEN = 4;
    static final byte APOSTROPHE = 5;
    static final byte POINT = 6;
    static final byte SPACE = 7;
    static final byte LINE_END = 8;

    /** Any other sign. */
    static final byte SIGN = 9;

    /** Half of a character. */
    static final byte SURROGATE = 10;

    private static final String HYPHENS = "-‐‑‒–—−·‧・･＝゠";
    private static final String APOSTROPHES = "'’‘ʼʻ`´ʿʾ＇";
    private static final String POINTS = ".．｡";

    /** Letters that no normalisation form takes apart. */
    private static final Map<Integer, String> STROKES =
            Map.of(
                    (int) 'ø', "o", (int) 'đ', "d", (int) 'ł', "l", (int) 'æ', "ae", (int) 'œ',
                    "oe", (int) 'ð', "d", (int) 'þ', "th", (int) 'ı', "i", (int) 'ħ', "h");

    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL,
                    UnicodeScript.BOPOMOFO,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private static final int PLANE = 1 << 16;
    private static final int LONG_VOWEL = 'ー';

    static final Characters ALL = new Characters();

    private final byte[] sorts = new byte[PLANE];
    private final boolean[] capitals = new boolean[PLANE];
    private final char[] folded = new char[PLANE];
    private final Map<Integer, String> ligatures = new HashMap<>();

    private Characters() {
        for (int c = 0; c < PLANE; c++) {
            sorts[c] = sort(c);
            capitals[c] = Character.isUpperCase(c) || Character.isTitleCase(c);
            if (sorts[c] == LETTER) {
                String letters = letters(c);
                if (letters.isEmpty()) {
                    sorts[c] = NOTHING;
                } else if (letters.length() > 1) {
                    sorts[c] = LIGATURE;
                    ligatures.put(c, letters);
                } else {
                    folded[c] = letters.charAt(0);
                }
            } else {
                folded[c] = (char) c;
            }
        }
        simplify();
    }

    byte sort(char c) {
        return sorts[c];
    }

    char fold(char c) {
        return folded[c];
    }

    boolean isCapital(char c) {
        return capitals[c];
    }

    String ligature(char c) {
        return ligatures.getOrDefault((int) c, "");
    }

    /** The sort of a character beyond the basic plane. */
    static byte sortBeyond(int codePoint) {
        if (WITHOUT_SPACES.contains(UnicodeScript.of(codePoint))) {
            return IDEOGRAPH;
        }
        return Character.isLetterOrDigit(codePoint) ? LIGATURE : SIGN;
    }

    /** The letters of a character beyond the basic plane. */
    static String foldBeyond(int codePoint) {
        return letters(codePoint);
    }

    private static byte sort(int c) {
        if (Character.isSurrogate((char) c)) {
            return SURROGATE;
        } else if (HYPHENS.indexOf(c) >= 0) {
            return HYPHEN;
        } else if (APOSTROPHES.indexOf(c) >= 0) {
            return APOSTROPHE;
        } else if (POINTS.indexOf(c) >= 0) {
            return POINT;
        } else if (c == '\n' || c == 0x2028 || c == 0x2029 || c == '\f') {
            return LINE_END;
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return SPACE;
        } else if (isAccent(c) || Character.getType(c) == Character.FORMAT) {
            return NOTHING;
        } else if (c == LONG_VOWEL || WITHOUT_SPACES.contains(UnicodeScript.of(c))) {
            return IDEOGRAPH;
        }
        return Character.isLetterOrDigit(c) || isMark(c) ? LETTER : SIGN;
    }

    private static String letters(int c) {
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder();
        plain.toUpperCase(Locale.ROOT)
                .codePoints()
                .map(Character::toLowerCase)
                .filter(each -> !isAccent(each))
                .filter(each -> Character.isLetterOrDigit(each) || isMark(each))
                .forEach(
                        each ->
                                letters.append(
                                        STROKES.getOrDefault(each, Character.toString(each))));
        return letters.toString();
    }

    /** Marks that a writer may leave out: accents, and the vowels of Hebrew and Arabic. */
    private static boolean isAccent(int c) {
        return (c >= 0x300 && c <= 0x36F)
                || (c >= 0x591 && c <= 0x5C7 && isMark(c))
                || (c >= 0x64B && c <= 0x65F)
                || c == 0x670
                || (c >= 0x1AB0 && c <= 0x1AFF)
                || (c >= 0x1DC0 && c <= 0x1DFF)
                || (c >= 0x20D0 && c <= 0x20FF)
                || (c >= 0xFE00 && c <= 0xFE2F);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Each ideograph by itself: what it becomes beside others is a matter of words, not names. */
    private void simplify() {
        StringBuilder lines = new StringBuilder();
        for (int c = 0; c < PLANE; c++) {
            if (sorts[c] == IDEOGRAPH) {
                String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
                lines.append(plain.length() == 1 ? plain.charAt(0) : (char) c).append('\n');
            }
        }
        String simple = Transliterator.getInstance("Traditional-Simplified").transform(lines.toString());
        int at = 0;
        for (int c = 0; c < PLANE; c++) {
            if (sorts[c] == IDEOGRAPH) {
                int end = simple.indexOf('\n', at);
                if (end == at + 1) {
                    folded[c] = simple.charAt(at);
                }
                at = end + 1;
            }
        }
    }
}
