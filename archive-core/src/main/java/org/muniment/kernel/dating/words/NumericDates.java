package org.muniment.kernel.dating.words;

import java.util.List;
import org.muniment.kernel.dating.words.Token.Kind;

/** Dates in figures: 1955-08-01, 2025/03/01, 1.8.1955, 17/3/1955. */
final class NumericDates {

    private static final int LENGTH = 5;

    private final Tokens tokens;

    NumericDates(Tokens tokens) {
        this.tokens = tokens;
    }

    List<Expression> read(int at) {
        Token first = tokens.at(at);
        Token second = tokens.at(at + 2);
        Token third = tokens.at(at + 4);
        if (!first.isNumber() || !second.isNumber() || second.length() > 2 || !isMark(at + 1)) {
            return List.of();
        }
        boolean three = isMark(at + 3) && tokens.is(at + 3, tokens.at(at + 1).word());
        if (first.length() == 4 && Years.isPlain(first)) {
            if (three && isDayOrDayWithHour(at + 4)) {
                return yearFirst(at, first.value(), second.value(), third);
            }
            boolean month =
                    tokens.is(at + 1, "-")
                            && second.length() == 2
                            && second.value() >= 1
                            && second.value() <= 12
                            && second.value() <= first.value() % 100
                            && !tokens.isDash(at + 3);
            return month
                    ? List.of(
                            expression(
                                    at,
                                    at + 3,
                                    new Fields(first.value(), second.value(), null, null, false)))
                    : List.of();
        }
        return first.length() <= 2 && three && Years.isPlain(third)
                ? yearLast(at, first.value(), second.value(), third.value())
                : List.of();
    }

    private boolean isDayOrDayWithHour(int at) {
        Token day = tokens.at(at);
        return day.kind() == Kind.NUMBER
                && (day.length() <= 2 || (day.length() == 4 && tokens.is(at + 1, ":")));
    }

    /** A clock glued to the day, as captured pages have it (2025/03/0110:15), is left out. */
    private List<Expression> yearFirst(int at, int year, int month, Token day) {
        boolean glued = day.length() == 4;
        int value = glued ? day.value() / 100 : day.value();
        if (!isMonth(month) || value < 1 || value > 31) {
            return List.of();
        }
        Expression whole = expression(at, at + LENGTH, Fields.of(year, month, value));
        return List.of(
                glued
                        ? new Expression(
                                whole.first(),
                                whole.next(),
                                whole.start(),
                                day.start() + 2,
                                whole.meaning(),
                                false)
                        : whole);
    }

    private List<Expression> yearLast(int at, int one, int two, int year) {
        Fields dayFirst = Fields.of(year, two, one);
        Fields monthFirst = Fields.of(year, one, two);
        boolean canBeDayFirst = isMonth(two) && one >= 1 && one <= 31;
        boolean canBeMonthFirst = isMonth(one) && two >= 1 && two <= 31 && !tokens.is(at + 1, ".");
        if (canBeDayFirst && canBeMonthFirst && one != two) {
            return List.of(
                    Expression.of(
                            tokens, at, at + LENGTH, new Meaning.Ambiguous(dayFirst, monthFirst)));
        }
        if (!canBeDayFirst && !canBeMonthFirst) {
            return List.of();
        }
        return List.of(expression(at, at + LENGTH, canBeDayFirst ? dayFirst : monthFirst));
    }

    private boolean isMark(int at) {
        Token mark = tokens.at(at);
        return tokens.joins(at)
                && tokens.joins(at + 1)
                && (mark.is("-") || mark.is("/") || mark.is("."));
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }

    private Expression expression(int at, int next, Fields fields) {
        return Expression.of(tokens, at, next, CalendarDates.calendric(fields));
    }
}
