package org.muniment.kernel.dating.words;

import java.util.List;
import java.util.Set;
import org.muniment.kernel.dating.words.Token.Kind;

/** Times of day: "5:34 AM", "11 a.m.", "4 p. m.", "noon". They are read for the day they are on. */
final class TimesOfDay {

    /** What may follow an hour in one word. */
    private static final Set<String> HALVES = Set.of("am", "pm", "noon", "midnight", "hr");

    private final Tokens tokens;

    TimesOfDay(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A time of day by itself. */
    List<Expression> read(int at) {
        int next = after(at);
        boolean spelt = tokens.at(at).isWord();
        return next == at || spelt
                ? List.of()
                : List.of(Expression.of(tokens, at, next, new Meaning.TimeOfDay()));
    }

    /** The token after the time of day that stands there; the same token if none does. */
    int after(int at) {
        Token hour = tokens.at(at);
        if (hour.gap() == Token.Gap.PARAGRAPH) {
            return at;
        }
        if (hour.kind() == Kind.CLOCK) {
            return afterHalf(at + 1);
        }
        if (hour.isNumber() && hour.length() <= 2 && hour.value() <= 12) {
            int half = afterHalf(at + 1);
            return half > at + 1 ? half : at;
        }
        return hour.is("noon") || hour.is("midnight") ? at + 1 : at;
    }

    /** The token after "a.m.", "PM", "p. m."; the same token if there is none. */
    private int afterHalf(int at) {
        Token word = tokens.at(at);
        if (HALVES.contains(word.word())) {
            return at + 1;
        }
        boolean spelt =
                (word.is("a") || word.is("p")) && tokens.is(at + 1, ".") && tokens.is(at + 2, "m");
        if (!spelt) {
            return at;
        }
        return tokens.is(at + 3, ".") && tokens.joins(at + 3) ? at + 4 : at + 3;
    }
}
