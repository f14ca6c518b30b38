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

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
