package org.muniment.kernel.edtf;

/**
 * A place in a text that is being read, which only moves forward, and the words for what is amiss
 * there.
 */
final class Cursor {

    private static final int LONGEST_EXCERPT = 12;
    private static final int MINUS_SIGN = 0x2212;
    private static final String PLAIN_HYPHEN = " Write the plain hyphen of the keyboard.";

    private final String text;
    private int index;

    Cursor(String text) {
        this.text = text;
    }

    int index() {
        return index;
    }

    boolean atEnd() {
        return index == text.length();
    }

    boolean sees(char character) {
        return index < text.length() && text.charAt(index) == character;
    }

    boolean sees(String characters) {
        return text.startsWith(characters, index);
    }

    boolean accept(char character) {
        boolean seen = sees(character);
        index += seen ? 1 : 0;
        return seen;
    }

    boolean accept(String characters) {
        boolean seen = sees(characters);
        index += seen ? characters.length() : 0;
        return seen;
    }

    /** Moves past {@code ?}, {@code ~} or {@code %}, if one stands here. */
    Qualifier acceptQualifier() {
        Qualifier qualifier =
                atEnd()
                        ? Qualifier.NONE
                        : switch (text.charAt(index)) {
                            case '?' -> Qualifier.UNCERTAIN;
                            case '~' -> Qualifier.APPROXIMATE;
                            case '%' -> Qualifier.UNCERTAIN_AND_APPROXIMATE;
                            default -> Qualifier.NONE;
                        };
        index += qualifier.symbol().length();
        return qualifier;
    }

    /** Moves past the digits 0 to 9 that stand here, perhaps none. */
    String takeDigits() {
        int from = index;
        while (index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9') {
            index++;
        }
        return text.substring(from, index);
    }

    /** Moves past the digits and {@code X} that stand here, perhaps none. */
    String takeDigitsOrX() {
        int from = index;
        while (index < text.length() && Digits.isSymbol(text.charAt(index))) {
            index++;
        }
        return text.substring(from, index);
    }

    /** Something else was expected here. */
    Fault expected(String what) {
        return faultAt(index, "expected " + what + ", found " + found() + hint());
    }

    /** Something else was expected there, and this was found instead. */
    Fault expectedAt(int start, String what, String found) {
        return faultAt(start, "expected " + what + ", found \"" + shortened(found) + "\".");
    }

    /** A run of digits that begins there is not what was expected, or is broken off here. */
    Fault expectedDigits(int start, String what) {
        return hint().isEmpty()
                ? expectedAt(start, what, text.substring(start, index))
                : expected("another digit of " + what);
    }

    /** The fault that a sentence describes. */
    Fault faultAt(int start, String sentence) {
        int offset = text.codePointCount(0, start);
        return new Fault(offset, "At character " + (offset + 1) + ": " + sentence);
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private String found() {
        if (atEnd()) {
            return "the end of the text.";
        }
        int codePoint = text.codePointAt(index);
        return isInvisible(codePoint)
                ? String.format("the invisible character U+%04X.", codePoint)
                : "\"" + shortened(text.substring(index)) + "\".";
    }

    private static String shortened(String found) {
        int codePoints = 0;
        int end = 0;
        while (end < found.length()
                && codePoints < LONGEST_EXCERPT
                && !isInvisible(found.codePointAt(end))) {
            end += Character.charCount(found.codePointAt(end));
            codePoints++;
        }
        return end < found.length() ? found.substring(0, end) + "..." : found;
    }

    /** What people write who know dates but not this format, and what to write instead. */
    private String hint() {
        if (atEnd()) {
            return "";
        }
        if (sees("unknown") || sees("open")) {
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
}
