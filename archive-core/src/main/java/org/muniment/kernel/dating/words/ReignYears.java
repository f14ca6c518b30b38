package org.muniment.kernel.dating.words;

import java.util.List;
import java.util.Set;
import org.muniment.kernel.dating.words.Numerals.Numeral;

/** Years of a reign: "Guangxu 26", "the 26th year of the Guangxu reign", "Minguo 44". */
final class ReignYears {

    private static final int LONGEST = 120;

    /** Whose years begin with the lunar new year, so that they are not quite those of ours. */
    private static final Set<Integer> SOLAR = Set.of(1868, 1912, 1926, 1989, 2019);

    private static final Set<String> WITHIN =
            Set.of("the", "reign", "of", "emperor", "era", "period");

    private static final int MOST_WORDS_WITHIN = 5;

    private final Tokens tokens;

    ReignYears(Tokens tokens) {
        this.tokens = tokens;
    }

    List<Expression> eraFirst(int at) {
        int next = tokens.is(at + 1, "year") ? at + 2 : at + 1;
        Token year = tokens.at(next);
        return tokens.at(at).capital() && year.isNumber()
                ? reign(at, at, year.value(), next + 1)
                : List.of();
    }

    List<Expression> ordinalFirst(int at) {
        Numeral ordinal = Numerals.ordinal(tokens, at);
        if (ordinal == null
                || !tokens.is(ordinal.next(), "year")
                || !tokens.is(ordinal.next() + 1, "of")) {
            return List.of();
        }
        int era = ordinal.next() + 2;
        int last = era + MOST_WORDS_WITHIN;
        while (era < last && WITHIN.contains(tokens.at(era).word())) {
            era++;
        }
        if (!tokens.has(era, Sense.ERA)) {
            return List.of();
        }
        boolean named = tokens.is(era + 1, "reign") || tokens.is(era + 1, "era");
        return reign(at, era, ordinal.value(), named ? era + 2 : era + 1);
    }

    private List<Expression> reign(int at, int era, int ordinal, int next) {
        if (ordinal < 1 || ordinal > LONGEST) {
            return List.of();
        }
        int first = tokens.at(era).value();
        Expression year =
                Expression.of(
                        tokens,
                        at,
                        next,
                        CalendarDates.calendric(Fields.ofYear(first + ordinal - 1)));
        return List.of(SOLAR.contains(first) ? year : year.asApproximate());
    }
}
