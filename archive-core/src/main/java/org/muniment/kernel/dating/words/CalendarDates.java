package org.muniment.kernel.dating.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.Numerals.Numeral;
import org.muniment.kernel.dating.words.Token.Kind;

/**
 * Days and months by name, with or without a year: "July 14", "14 July 1940", "the 25th of August",
 * "January 7 to 17, 1960", "6-7 January 1916", "February of 1940".
 */
final class CalendarDates {

    private static final int MOST_LISTED = 6;

    /** What may stand between the days of a list or a range. */
    private static final Set<String> BETWEEN =
            Set.of("and", "to", "or", "until", "through", ",", "/");

    /** Words before a month that is a name or a verb too. */
    private static final Set<String> BEFORE_MONTH =
            Set.of(
                    "in",
                    "by",
                    "of",
                    "from",
                    "to",
                    "until",
                    "till",
                    "since",
                    "during",
                    "through",
                    "throughout",
                    "and",
                    "late",
                    "early",
                    "mid",
                    "between",
                    "last",
                    "next",
                    "this",
                    "on",
                    "after",
                    "before",
                    "around",
                    "about",
                    "or",
                    "previous",
                    "following",
                    "that",
                    "same",
                    "middle",
                    "the",
                    "for",
                    "end",
                    "every",
                    "each",
                    "again",
                    "a");

    private final Tokens tokens;
    private final YearAfter years;

    CalendarDates(Tokens tokens, YearAfter years) {
        this.tokens = tokens;
        this.years = years;
    }

    /** Dates that begin with a month. */
    List<Expression> monthFirst(int at) {
        Token month = tokens.at(at);
        if (!month.capital()) {
            return List.of();
        }
        boolean shortened = tokens.is(at + 1, ".") && month.length() <= 4 && tokens.joins(at + 1);
        int after = shortened ? at + 2 : at + 1;
        List<Expression> days = days(at, after, month.value());
        if (!days.isEmpty()) {
            return days;
        }
        Fields fields = Fields.ofMonth(month.value());
        Expression withYear = years.year(at, after, fields);
        if (withYear != null) {
            return List.of(withYear);
        }
        boolean abbreviation = month.length() <= 3 && month.value() != 5;
        if ((abbreviation && !shortened) || isAnotherWord(at, after)) {
            return List.of();
        }
        return List.of(years.ofYear(Expression.of(tokens, at, at + 1, calendric(fields)), fields));
    }

    private boolean isAnotherWord(int at, int after) {
        Token before = tokens.at(at - 1);
        boolean led =
                BEFORE_MONTH.contains(before.word()) && tokens.at(at).gap() != Token.Gap.PARAGRAPH;
        Token month = tokens.at(at);
        if (month.is("march") && before.is("the") && tokens.is(after, "of")) {
            return true;
        }
        if (month.is("may") || month.is("march")) {
            return !led && !tokens.isDash(at - 1) && !before.is("(");
        }
        Token next = tokens.at(after);
        return !led && next.capital() && next.gap() == Token.Gap.SPACE && before.isWord();
    }

    /** The days after a month, each a date; the last may have the year. */
    private List<Expression> days(int at, int after, int month) {
        int first = tokens.is(after, "the") ? after + 1 : after;
        if (tokens.is(after, ",") && isDayBeforeYear(after + 1)) {
            first = after + 1;
        }
        Numeral day = day(first);
        if (day == null || (tokens.is(day.next(), ":") && tokens.joins(day.next()))) {
            return List.of();
        }
        List<Expression> found = new ArrayList<>();
        Fields fields = new Fields(null, month, day.value(), null, false);
        found.add(Expression.of(tokens, at, day.next(), calendric(fields)));
        int next = day.next();
        while (found.size() < MOST_LISTED) {
            int from = afterConnector(next);
            Numeral another = from > next ? day(from) : null;
            if (another == null
                    || isMonthOrUnit(another.next())
                    || leavesYear(next, from, another)) {
                break;
            }
            Fields more = new Fields(null, month, another.value(), null, false);
            found.add(Expression.of(tokens, from, another.next(), calendric(more)));
            next = another.next();
        }
        Expression last = found.removeLast();
        Fields said = ((Meaning.Calendric) last.meaning()).fields();
        Expression dated = years.year(last.first(), next, said);
        found.add(dated == null ? years.ofYear(last, said) : dated);
        return found;
    }

    /** "November, 10, 1955": a comma too many is no harm where the year makes it clear. */
    private boolean isDayBeforeYear(int at) {
        return tokens.at(at).kind() == Kind.ORDINAL
                || (day(at) != null && tokens.is(at + 1, ",") && Years.isPlain(tokens.at(at + 2)));
    }

    /** "May 5, 12 men": a number after a comma alone is a day only if a list goes on. */
    private boolean leavesYear(int connector, int from, Numeral another) {
        boolean commaOnly = tokens.is(connector, ",") && from == connector + 1;
        if (!commaOnly) {
            return false;
        }
        int further = afterConnector(another.next());
        return further == another.next() || day(further) == null;
    }

    private boolean isMonthOrUnit(int at) {
        Token token = tokens.at(at);
        return (token.has(Sense.MONTH) && token.capital())
                || token.has(Sense.UNIT)
                || (tokens.is(at, "of") && tokens.has(at + 1, Sense.MONTH));
    }

    /** The token after "and", "to", a dash or a comma; the same token if there is none. */
    private int afterConnector(int at) {
        Token token = tokens.at(at);
        if (!token.isDash() && !BETWEEN.contains(token.word())) {
            return at;
        }
        int next = at + 1;
        if (token.is("and") && tokens.is(next, "/") && tokens.is(next + 1, "or")) {
            return next + 2;
        }
        if (token.is(",") && (tokens.is(next, "and") || tokens.is(next, "or"))) {
            next++;
        }
        return tokens.is(next, "the") ? next + 1 : next;
    }

    /** Dates that begin with the day. */
    List<Expression> dayFirst(int at) {
        List<Numeral> days = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int from = at;
        while (days.size() < MOST_LISTED) {
            Numeral day = from == at ? firstDay(from) : day(from);
            if (day == null) {
                return List.of();
            }
            days.add(day);
            starts.add(from);
            int month = monthAfter(day.next());
            if (month > 0) {
                return listed(days, starts, month);
            }
            int next = afterConnector(day.next());
            if (next == day.next() || isNumbered(at)) {
                return List.of();
            }
            from = next;
        }
        return List.of();
    }

    /** Whether the number belongs to the name before it: "Operation Dawn 5, and 22 February". */
    private boolean isNumbered(int at) {
        Token before = tokens.at(at - 1);
        boolean opens = before.isWord() && before.capital() && tokens.at(at).isNumber();
        return opens && !BEFORE_MONTH.contains(before.word());
    }

    private List<Expression> listed(List<Numeral> days, List<Integer> starts, int month) {
        Token name = tokens.at(month);
        List<Expression> found = new ArrayList<>();
        for (int i = 0; i < days.size() - 1; i++) {
            Numeral day = days.get(i);
            int start = starts.get(i);
            int whole = i > 0 && tokens.is(start - 1, "the") ? start - 1 : start;
            Fields fields = new Fields(null, name.value(), day.value(), null, false);
            found.add(Expression.of(tokens, whole, day.next(), calendric(fields)));
        }
        int last = starts.getLast();
        int first = days.size() > 1 && tokens.is(last - 1, "the") ? last - 1 : last;
        Fields fields = new Fields(null, name.value(), days.getLast().value(), null, false);
        int after =
                tokens.is(month + 1, ".") && name.length() <= 4 && tokens.joins(month + 1)
                        ? month + 2
                        : month + 1;
        Expression dated = years.year(first, after, fields);
        found.add(
                dated == null
                        ? years.ofYear(
                                Expression.of(tokens, first, month + 1, calendric(fields)), fields)
                        : dated);
        return found;
    }

    private int monthAfter(int at) {
        int month = tokens.is(at, "of") ? at + 1 : at;
        if (tokens.is(at, "day") && tokens.is(at + 1, "of")) {
            month = at + 2;
        }
        if (tokens.is(at, ",") && tokens.is(at + 2, ",") && Years.isPlain(tokens.at(at + 3))) {
            month = at + 1;
        }
        Token token = tokens.at(month);
        return token.has(Sense.MONTH) && token.capital() && token.gap() != Token.Gap.PARAGRAPH
                ? month
                : 0;
    }

    private @Nullable Numeral day(int at) {
        return tokens.opensParagraph(at) ? null : firstDay(at);
    }

    private @Nullable Numeral firstDay(int at) {
        Token token = tokens.at(at);
        Numeral number =
                token.isNumber() && token.length() <= 2
                        ? new Numeral(token.value(), at + 1)
                        : Numerals.ordinal(tokens, at);
        return number != null && number.value() >= 1 && number.value() <= 31 ? number : null;
    }

    static Meaning calendric(Fields fields) {
        return new Meaning.Calendric(fields, false);
    }
}
