package org.muniment.kernel.dating.words;

import java.util.List;

/**
 * A dateline of which the month is lost, as captures and scans have it: "[24], 1949", "7, 1951".
 * Such a date is a line by itself, but for a time of day.
 */
final class DayAndYear {

    private static final int LAST_DAY = 31;
    private static final int MOST_MARKS = 4;

    private final Tokens tokens;
    private final TimesOfDay times;

    DayAndYear(Tokens tokens, TimesOfDay times) {
        this.tokens = tokens;
        this.times = times;
    }

    List<Expression> read(int at) {
        Token day = tokens.at(at);
        boolean opens =
                tokens.opensParagraph(at)
                        || (tokens.is(at - 1, "[") && tokens.opensParagraph(at - 1));
        if (!opens
                || !day.isNumber()
                || day.length() > 2
                || day.value() < 1
                || day.value() > LAST_DAY) {
            return List.of();
        }
        int year = at + 1;
        boolean comma = false;
        while (year <= at + MOST_MARKS && isMark(year)) {
            comma = tokens.is(year, ",");
            year++;
        }
        return comma && Years.isPlain(tokens.at(year)) && endsLine(year + 1)
                ? List.of(
                        Expression.of(
                                tokens,
                                at,
                                year + 1,
                                new Meaning.MonthLeftOut(tokens.at(year).value(), day.value())))
                : List.of();
    }

    private boolean isMark(int at) {
        return !tokens.opensParagraph(at)
                && (tokens.is(at, "]") || tokens.is(at, "?") || tokens.is(at, ","));
    }

    private boolean endsLine(int at) {
        boolean apart = tokens.isDash(at) || tokens.is(at, ",");
        int end = apart && !tokens.opensParagraph(at) ? times.after(at + 1) : at;
        boolean time = !apart || end > at + 1;
        return time
                && (tokens.opensParagraph(end)
                        || tokens.is(end, ".") && tokens.opensParagraph(end + 1));
    }
}
