package org.muniment.kernel.dating.words;

import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.Token.Kind;

/** Numbers in digits or in words. */
final class Numerals {

    /** A number and the token after it. */
    record Numeral(int value, int next) {}

    private static final int MOST_IN_DIGITS = 999;

    private Numerals() {}

    /** "two", "twenty-five", "a", "90". */
    static @Nullable Numeral cardinal(Tokens tokens, int at) {
        Token token = tokens.at(at);
        if (token.isNumber()) {
            return token.value() <= MOST_IN_DIGITS ? new Numeral(token.value(), at + 1) : null;
        }
        if (!token.has(Sense.CARDINAL)) {
            return null;
        }
        boolean compound =
                token.value() >= 20
                        && tokens.isDash(at + 1)
                        && tokens.has(at + 2, Sense.CARDINAL)
                        && tokens.at(at + 2).value() < 10;
        return compound
                ? new Numeral(token.value() + tokens.at(at + 2).value(), at + 3)
                : new Numeral(token.value(), at + 1);
    }

    /** "11th", "eleventh", "twenty-first". */
    static @Nullable Numeral ordinal(Tokens tokens, int at) {
        Token token = tokens.at(at);
        if (token.kind() == Kind.ORDINAL || token.has(Sense.ORDINAL)) {
            return new Numeral(token.value(), at + 1);
        }
        boolean compound =
                token.has(Sense.CARDINAL)
                        && token.value() >= 20
                        && tokens.isDash(at + 1)
                        && tokens.has(at + 2, Sense.ORDINAL)
                        && tokens.at(at + 2).value() < 10;
        return compound ? new Numeral(token.value() + tokens.at(at + 2).value(), at + 3) : null;
    }
}
