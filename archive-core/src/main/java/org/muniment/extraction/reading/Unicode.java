package org.muniment.extraction.reading;

/** Characters as a text can hold them. */
final class Unicode {

    private static final int REPLACEMENT = 0xFFFD;

    private Unicode() {}

    /** Control characters and halves of characters become U+FFFD. */
    static String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints()
                .map(c -> Character.isISOControl(c) || isHalf(c) ? REPLACEMENT : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Whether it stands for a character that nobody knows: U+FFFD, or one of private use. */
    static boolean isUnknown(int unit) {
        return unit == REPLACEMENT || (unit >= 0xE000 && unit <= 0xF8FF);
    }

    /** Whether it is Chinese or Japanese, which put no spaces between words. */
    static boolean needsNoSpace(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> isWide(codePoint);
        };
    }

    /** CJK symbols and punctuation, and full-width forms; not the half-width ones after them. */
    private static boolean isWide(int codePoint) {
        return codePoint >= 0x3000 && codePoint <= 0x303F
                || codePoint >= 0xFF01 && codePoint <= 0xFF60;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
