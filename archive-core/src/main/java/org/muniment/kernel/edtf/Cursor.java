package org.muniment.kernel.edtf;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * A text that is being read: the place reached, which only moves forward, the level needed so far,
 * and the faults that may be found.
 */
final class Cursor {

    private final String text;
    private int index;
    private EdtfLevel level = EdtfLevel.LEVEL_0;

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
        return faultAt(index, "expected " + what + ", found " + FaultWording.found(text, index));
    }

    /** Something else was expected there, and this was found instead. */
    Fault expectedAt(int start, String what, String found) {
        return faultAt(start, "expected " + what + ", found " + FaultWording.quoted(found) + ".");
    }

    /** A run of digits that begins there is not what was expected, or is broken off here. */
    Fault expectedDigits(int start, String what) {
        return FaultWording.hint(text, index).isEmpty()
                ? expectedAt(start, what, text.substring(start, index))
                : expected("another digit of " + what);
    }

    /** The fault that a sentence describes. */
    Fault faultAt(int start, String sentence) {
        int offset = text.codePointCount(0, start);
        return new Fault(offset, "At character " + (offset + 1) + ": " + sentence);
    }

    /** The text uses a feature of that level. */
    void needs(EdtfLevel needed) {
        level = level.atLeast(needed);
    }

    /** The level that what has been read so far needs. */
    EdtfLevel level() {
        return level;
    }

    void expect(char character, String wanted) {
        if (!accept(character)) {
            throw expected(wanted);
        }
    }

    void expectEnd(String wanted) {
        if (!atEnd()) {
            throw expected(wanted);
        }
    }

    /** Puts the place into words when a value refuses what it is made of. */
    <T> T checked(int start, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException refusal) {
            String sentence = String.valueOf(refusal.getMessage());
            throw faultAt(
                    start,
                    sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1));
        }
    }
}
