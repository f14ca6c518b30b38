package org.muniment.kernel.edtf;

/** Says what stands at a place of a text, and what to write there instead. */
final class FaultWording {

    private static final int LONGEST_EXCERPT = 12;
    private static final int MINUS_SIGN = 0x2212;
    private static final String PLAIN_HYPHEN = " Write the plain hyphen of the keyboard.";

    private FaultWording() {}

    /** What stands there, with a full stop and perhaps a hint. */
    static String found(String text, int index) {
        if (index == text.length()) {
            return "the end of the text.";
        }
        int codePoint = text.codePointAt(index);
        String what =
                isInvisible(codePoint)
                        ? String.format("the invisible character U+%04X", codePoint)
                        : quoted(text.substring(index));
        return what + "." + hint(text, index);
    }

    /** The beginning of it in quotation marks, up to what cannot be shown. */
    static String quoted(String found) {
        int codePoints = 0;
        int end = 0;
        while (end < found.length()
                && codePoints < LONGEST_EXCERPT
                && !isInvisible(found.codePointAt(end))) {
            end += Character.charCount(found.codePointAt(end));
            codePoints++;
        }
        return "\"" + found.substring(0, end) + (end < found.length() ? "...\"" : "\"");
    }

    /** What to write instead, where that can be told: people know dates but not this format. */
    static String hint(String text, int index) {
        if (index == text.length()) {
            return "";
        }
        if (text.startsWith("unknown", index) || text.startsWith("open", index)) {
            return " An unknown end is left empty, an open one is two dots.";
        }
        int codePoint = text.codePointAt(index);
        return switch (codePoint) {
            case 'x', 'u' -> " An unspecified digit is a capital X.";
            case 'y', 'e', 's', 't', 'z' -> " Letters are capitals: Y, E, S, T, Z, X.";
            case '?', '~', '%' -> " Uncertain and approximate together are one %.";
            case '(', ')' -> " There are no parentheses: a qualifier stands before its part.";
            case '+' -> " Years have no plus sign.";
            case '^' -> " A hemisphere is said by 25 to 28 (northern) or 29 to 32 (southern).";
            default -> hintOnKind(codePoint);
        };
    }

    private static String hintOnKind(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.CONTROL, Character.FORMAT ->
                    " Leave out spaces and invisible characters.";
            case Character.DASH_PUNCTUATION -> codePoint == '-' ? "" : PLAIN_HYPHEN;
            case Character.MATH_SYMBOL -> codePoint == MINUS_SIGN ? PLAIN_HYPHEN : "";
            case Character.DECIMAL_DIGIT_NUMBER ->
                    codePoint <= '9' ? "" : " Write the digits 0 to 9.";
            default -> "";
        };
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
