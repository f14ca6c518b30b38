package org.muniment.kernel.dating.words;

import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.Numerals.Numeral;

/** Words for a part of the time that follows: "early", "the end of", "the second half of". */
final class PartWords {

    private final Tokens tokens;

    PartWords(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The token after "early", "the middle of", "the morning hours of"; the same if none. */
    int afterPart(int at) {
        Token word = tokens.at(at);
        if (word.has(Sense.DAYPART)) {
            int next = tokens.is(at + 1, "hours") ? at + 2 : at + 1;
            return tokens.is(next, "of") ? next : at;
        }
        if (word.is("latter") || word.is("early") || word.is("later") || word.is("first")) {
            int next = at + 1;
            if (tokens.is(next, "part") || tokens.is(next, "days")) {
                return tokens.is(next + 1, "of") ? next + 1 : at;
            }
            if (tokens.has(next, Sense.DAYPART)) {
                int daypart = afterPart(next);
                return daypart == next ? at : daypart;
            }
        }
        if (!word.has(Sense.PART)) {
            return at;
        }
        boolean adjective = word.is("early") || word.is("late") || word.is("mid");
        boolean led = tokens.is(at + 1, "of") || (tokens.is(at + 1, "in") && word.length() <= 5);
        return adjective || led ? at + 1 : at;
    }

    /** "first half", "latter half", "second quarter": the EDTF code and the token after. */
    @Nullable Numeral fraction(int at) {
        boolean latter = tokens.is(at, "latter");
        Numeral ordinal = latter ? new Numeral(2, at + 1) : Numerals.ordinal(tokens, at);
        if (ordinal == null) {
            return null;
        }
        if (tokens.is(ordinal.next(), "half") && ordinal.value() <= 2) {
            int code = ordinal.value() == 1 ? PartOfYear.FIRST_HALF : PartOfYear.SECOND_HALF;
            return new Numeral(code, ordinal.next() + 1);
        }
        boolean quarter = tokens.is(ordinal.next(), "quarter") && ordinal.value() <= 4 && !latter;
        return quarter
                ? new Numeral(PartOfYear.FIRST_QUARTER + ordinal.value() - 1, ordinal.next() + 1)
                : null;
    }
}
