package org.muniment.kernel.dating.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.Numerals.Numeral;
import org.muniment.kernel.dating.words.Token.Kind;

/**
 * Years, decades and centuries: "1940", "1914-18", "264-146 BC", "'99", "the 1950s", "the fifties",
 * "the nineteenth century".
 */
final class YearsAndAges {

    private static final int ERA_WINDOW = 3;

    private final Tokens tokens;
    private final YearAfter dates;

    YearsAndAges(Tokens tokens, YearAfter dates) {
        this.tokens = tokens;
        this.dates = dates;
    }

    /**
     * A year, or the two of a range.
     *
     * @param introduced whether words before it leave no doubt that it is a year
     */
    List<Expression> years(int at, boolean introduced) {
        Numeral year = year(at);
        if (year == null) {
            return List.of();
        }
        int plainNext = at + 1;
        if (year.next() == plainNext && !introduced && !Years.isLikely(tokens, at)) {
            return List.of();
        }
        if (isPartOfFigures(at, year.next())) {
            return List.of();
        }
        List<Expression> found = new ArrayList<>();
        found.add(Expression.of(tokens, at, year.next(), calendric(year.value())));
        second(year, found);
        return found;
    }

    private void second(Numeral year, List<Expression> found) {
        if (!tokens.isDash(year.next()) && !tokens.is(year.next(), "/")) {
            return;
        }
        int at = year.next() + 1;
        Numeral second = Years.second(tokens, at, year.value());
        if (second == null) {
            second = Years.read(tokens, at);
        }
        if (second != null && second.value() > year.value() && !tokens.isDash(second.next())) {
            found.add(Expression.of(tokens, at, second.next(), calendric(second.value())));
        }
    }

    /** A year by itself, or one whose era follows the second year of its range. */
    private @Nullable Numeral year(int at) {
        Numeral year = Years.read(tokens, at);
        if (year != null && year.next() > at + 1) {
            return year;
        }
        Token token = tokens.at(at);
        boolean joined =
                tokens.isDash(at + 1) || tokens.is(at + 1, "to") || tokens.is(at + 1, "and");
        if (token.isNumber() && token.length() <= 4 && joined && tokens.at(at + 2).isNumber()) {
            int era = at + ERA_WINDOW;
            boolean beforeChrist =
                    Years.afterEra(tokens, era) > era && tokens.at(era).word().startsWith("b");
            if (beforeChrist && token.value() > tokens.at(at + 2).value()) {
                return new Numeral(1 - token.value(), at + 1);
            }
        }
        return year;
    }

    /** Whether the number belongs to a longer row of figures: 1955/02/1, 12-1955-3. */
    private boolean isPartOfFigures(int at, int next) {
        Token before = tokens.at(at - 1);
        boolean after = tokens.is(next, "/") && tokens.joins(next) && tokens.joins(next + 1);
        return (before.is("/") && tokens.joins(at) && tokens.joins(at - 1))
                || (after && tokens.is(next + 2, "/"));
    }

    /** "'99", where something says that it is a year. */
    List<Expression> elided(int at) {
        if (!dates.isElided(at)) {
            return List.of();
        }
        Fields fields = new Fields(tokens.at(at + 1).value(), null, null, null, true);
        return List.of(Expression.of(tokens, at, at + 2, new Meaning.Calendric(fields, false)));
    }

    /** "1950s", "'50s", "fifties". */
    List<Expression> decade(int at) {
        Token token = tokens.at(at);
        int first = token.is("'") || token.is("’") ? at + 1 : at;
        Token decade = tokens.at(first);
        boolean figures =
                decade.kind() == Kind.DECADE
                        && decade.value() % 10 == 0
                        && (Character.digit(decade.word().charAt(0), 10) >= 0);
        int digits = figures ? digits(decade.word()) : 0;
        if (figures
                && ((digits == 4 && decade.value() >= 1000 && decade.value() <= 2100)
                        || digits == 2)) {
            boolean century = digits == 4 && decade.value() % 100 == 0 && tokens.is(first + 1, "?");
            return century
                    ? List.of()
                    : List.of(
                            Expression.of(
                                    tokens, at, first + 1, new Meaning.Decade(decade.value())));
        }
        boolean spelt =
                decade.has(Sense.DECADE)
                        && first == at
                        && (tokens.is(at - 1, "the")
                                || tokens.has(at - 1, Sense.PART)
                                || tokens.isDash(at - 1)
                                || tokens.at(at - 1).is("nineteen"));
        return spelt
                ? List.of(Expression.of(tokens, at, at + 1, new Meaning.Decade(decade.value())))
                : List.of();
    }

    private static int digits(String word) {
        int count = 0;
        while (count < word.length() && Character.isDigit(word.charAt(count))) {
            count++;
        }
        return count;
    }

    /** "19th century", "nineteenth century", "third century BC". */
    List<Expression> century(int at) {
        Numeral number = Numerals.ordinal(tokens, at);
        if (number == null || number.value() < 1 || number.value() > 30) {
            return List.of();
        }
        int next = tokens.isDash(number.next()) ? number.next() + 1 : number.next();
        boolean century =
                tokens.is(next, "century")
                        || tokens.is(next, "centuries")
                        || (tokens.is(next, "c") && tokens.at(next).capital());
        if (!century || tokens.is(next, "centuries")) {
            return List.of();
        }
        int era = Years.afterEra(tokens, next + 1);
        boolean beforeChrist = era > next + 1 && tokens.at(next + 1).word().startsWith("b");
        return List.of(
                Expression.of(tokens, at, era, new Meaning.Century(number.value(), beforeChrist)));
    }

    private static Meaning calendric(int year) {
        return new Meaning.Calendric(Fields.ofYear(year), false);
    }
}
