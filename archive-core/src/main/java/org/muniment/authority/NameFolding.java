package org.muniment.authority;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes names that differ only in accents, case, width or punctuation alike, so that {@code Chóu
 * En-lai} is found by {@code chou enlai}.
 *
 * <p>Hyphens, apostrophes and points join what they part; anything else that is no letter or digit
 * becomes one space. Traditional and simplified characters stay different, and so do romanizations:
 * each is a name of its own.
 */
public final class NameFolding {

    private static final String JOINING = "-'’‘ʼʻ`´·‧・.‐‑";

    private NameFolding() {}

    public static String fold(String name) {
        StringBuilder folded = new StringBuilder();
        boolean gap = false;
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String upper = plain.toUpperCase(Locale.ROOT);
        for (int c : upper.codePoints().map(Character::toLowerCase).toArray()) {
            if (Character.isLetterOrDigit(c)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.appendCodePoint(c);
                gap = false;
            } else if (!isMark(c) && JOINING.indexOf(c) < 0) {
                gap = true;
            }
        }
        return folded.toString();
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
