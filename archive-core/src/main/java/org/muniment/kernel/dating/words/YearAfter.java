package org.muniment.kernel.dating.words;

import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.Numerals.Numeral;
import org.muniment.kernel.dating.words.Token.Kind;

/**
 * The year that stands after a day, month or season: "1940", ", 1940", "of 1940", "of that year".
 */
final class YearAfter {

    private static final int MOST_DOUBTS = 6;

    private final Tokens tokens;

    YearAfter(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The date with its year if one follows: "1940", ", 1940", "of 1940", "'40". */
    @Nullable Expression year(int first, int after, Fields fields) {
        int at = tokens.is(after, ",") || tokens.is(after, "of") ? after + 1 : after;
        if (tokens.is(after, ",") && tokens.is(after + 1, "the") && tokens.is(after + 2, "year")) {
            at = after + 3;
        }
        if (fields.day() != null) {
            at = Math.max(at, afterDoubt(after));
        }
        if (tokens.at(at).gap() == Token.Gap.PARAGRAPH) {
            return null;
        }
        if (isElided(at)) {
            Fields dated = fields.withShortYear(tokens.at(at + 1).value());
            return Expression.of(tokens, first, at + 2, CalendarDates.calendric(dated));
        }
        Numeral year = Years.read(tokens, at);
        if (year == null || tokens.at(year.next()).is("%")) {
            return null;
        }
        return Expression.of(
                tokens, first, year.next(), CalendarDates.calendric(fields.withYear(year.value())));
    }

    /**
     * The year after an editor's doubts about the day or a slip of the pen: "May 24 [23?], 1949",
     * "July 10(?), 1955", "June 28. 1963"; the same token if there are none.
     */
    private int afterDoubt(int at) {
        int next = at;
        while (next < at + MOST_DOUBTS && isDoubt(next)) {
            next++;
        }
        boolean year = next > at && Years.isPlain(tokens.at(next));
        boolean stop = tokens.is(at, ".") && next == at + 1;
        return year && (!stop || !tokens.at(next + 1).isWord()) ? next : at;
    }

    private boolean isDoubt(int at) {
        Token token = tokens.at(at);
        boolean mark = token.kind() == Kind.MARK && ",.[]()?".contains(token.word());
        boolean otherDay = tokens.is(at - 1, "[") && token.isNumber() && token.length() <= 2;
        return (mark || otherDay) && token.gap() != Token.Gap.PARAGRAPH && !token.word().isEmpty();
    }

    /** Whether an apostrophe with two digits stands there: "'68". */
    boolean isElided(int at) {
        Token mark = tokens.at(at);
        Token year = tokens.at(at + 1);
        return (mark.is("'") || mark.is("’") || mark.is("‘"))
                && year.isNumber()
                && year.length() == 2
                && year.gap() == Token.Gap.NONE
                && mark.gap() != Token.Gap.NONE;
    }

    /** "of that year", "of the following year" after a date. */
    Expression ofYear(Expression date, Fields fields) {
        int at = date.next();
        if (tokens.is(at, ",")) {
            at++;
        }
        boolean of = tokens.is(at, "of");
        at = of ? at + 1 : at;
        boolean the = tokens.is(at, "the");
        at = the ? at + 1 : at;
        int shift;
        switch (tokens.at(at).word()) {
            case "that", "this", "same" -> shift = 0;
            case "following", "next" -> shift = 1;
            case "previous", "preceding" -> shift = -1;
            default -> {
                return date;
            }
        }
        at = tokens.is(at, "that") && tokens.is(at + 1, "same") ? at + 2 : at + 1;
        return (of || the) && tokens.is(at, "year")
                ? date.to(tokens, at + 1).with(new Meaning.OfYear(fields, shift))
                : date;
    }
}
