package org.muniment.kernel.dating.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** The kinds of dates, told by the token with which they begin; each kind has rules of its own. */
final class DateKinds {

    /** Words with which dates begin that lean on others. */
    static final Set<String> LEANING =
            Set.of(
                    "next",
                    "following",
                    "previous",
                    "preceding",
                    "last",
                    "same",
                    "that",
                    "this",
                    "later",
                    "earlier",
                    "today",
                    "yesterday",
                    "tomorrow",
                    "day",
                    "latter");

    private static final int DEEPEST = 3;

    private final Tokens tokens;
    private final YearAfter yearAfter;
    private final IntFunction<List<Expression>> parts;
    private final boolean typed;
    private final CalendarDates calendar;
    private final BareDays days;
    private final YearsAndAges years;
    private final Seasons seasons;
    private final Relatives relatives;
    private final NumericDates numeric;
    private final TimesOfDay times;
    private final DayAndYear dayAndYear;
    private final ChineseDates chinese;
    private final ReignYears reigns;
    private int depth;

    /**
     * @param parts reads "early", "the end of" and what follows, in which a date stands again
     * @param typed whether it is a field for dates, where a number that can be a year is one
     */
    DateKinds(
            Tokens tokens,
            YearAfter yearAfter,
            IntFunction<List<Expression>> parts,
            boolean typed) {
        this.tokens = tokens;
        this.yearAfter = yearAfter;
        this.parts = parts;
        this.typed = typed;
        calendar = new CalendarDates(tokens, yearAfter);
        days = new BareDays(tokens);
        years = new YearsAndAges(tokens, yearAfter);
        seasons = new Seasons(tokens, yearAfter);
        relatives = new Relatives(tokens);
        numeric = new NumericDates(tokens);
        times = new TimesOfDay(tokens);
        dayAndYear = new DayAndYear(tokens, times);
        chinese = new ChineseDates(tokens);
        reigns = new ReignYears(tokens);
    }

    /** A phrase holds another only so deep: "early early early" is no date. */
    List<Expression> core(int at, boolean article) {
        Token token = tokens.at(at);
        if (depth > DEEPEST || (token.gap() == Token.Gap.PARAGRAPH && article)) {
            return List.of();
        }
        depth++;
        List<Expression> found = coreWithin(at, article);
        depth--;
        return found;
    }

    private List<Expression> coreWithin(int at, boolean article) {
        Token token = tokens.at(at);
        return switch (token.sense()) {
            case MONTH -> withTime(calendar.monthFirst(at));
            case SEASON -> seasons.season(at);
            case WEEKDAY -> weekday(at);
            case DECADE -> years.decade(at);
            case HOLIDAY -> holiday(at);
            case ERA -> reigns.eraFirst(at);
            case PART -> article ? List.of() : parts.apply(at);
            case CARDINAL, ORDINAL -> counted(at);
            case UNIT, NONE, DAYPART, NEAR, ARTICLE -> other(at, article);
        };
    }

    private List<Expression> counted(int at) {
        List<Expression> found = relatives.counted(at);
        if (found.isEmpty()) {
            found = reigns.ordinalFirst(at);
        }
        if (found.isEmpty()) {
            found = years.century(at);
        }
        if (found.isEmpty() && Numerals.ordinal(tokens, at) != null) {
            found = calendar.dayFirst(at);
            found = found.isEmpty() ? days.read(at) : withTime(found);
        }
        return found;
    }

    private List<Expression> other(int at, boolean article) {
        return switch (tokens.at(at).kind()) {
            case NUMBER -> number(at);
            case ORDINAL -> counted(at);
            case DECADE -> years.decade(at);
            case CLOCK -> timeThenDate(at);
            case WORD ->
                    LEANING.contains(tokens.at(at).word())
                            ? relatives.relative(at, article)
                            : tokens.is(at, "ad") || tokens.is(at, "a")
                                    ? years.years(at, false)
                                    : List.of();
            case MARK -> elided(at);
            case AMOUNT, HAN -> List.of();
        };
    }

    private List<Expression> number(int at) {
        List<Expression> found = dated(at);
        if (found.isEmpty()) {
            found = relatives.counted(at);
        }
        if (found.isEmpty()) {
            found = timeThenDate(at);
        }
        return found.isEmpty() ? years.years(at, typed) : found;
    }

    /** A date that begins with a number and is more than a year. */
    List<Expression> dated(int at) {
        List<Expression> found = numeric.read(at);
        if (found.isEmpty()) {
            found = chinese.read(at);
        }
        if (found.isEmpty()) {
            found = withTime(calendar.dayFirst(at));
        }
        if (found.isEmpty() && !typed) {
            found = withTime(dayAndYear.read(at));
        }
        return found.isEmpty() ? seasons.afterYear(at) : found;
    }

    private List<Expression> elided(int at) {
        List<Expression> found = years.decade(at);
        return found.isEmpty() ? years.elided(at) : found;
    }

    /** "Friday, April 11", or a weekday alone. */
    private List<Expression> weekday(int at) {
        Token day = tokens.at(at);
        if (!day.capital()) {
            return List.of();
        }
        int next = tokens.is(at + 1, ".") && day.length() <= 5 ? at + 2 : at + 1;
        next = tokens.is(next, ",") ? next + 1 : next;
        int core = tokens.has(next, Sense.ARTICLE) ? next + 1 : next;
        List<Expression> dated = core(core, false);
        boolean day1 =
                !dated.isEmpty()
                        && dated.getFirst().meaning() instanceof Meaning.Calendric calendric
                        && calendric.fields().day() != null;
        if (day1) {
            List<Expression> whole = new ArrayList<>(dated);
            whole.set(0, dated.getFirst().from(tokens, at));
            return whole;
        }
        return day.length() > 5
                ? List.of(Expression.of(tokens, at, at + 1, new Meaning.Weekday(day.value())))
                : List.of();
    }

    private List<Expression> holiday(int at) {
        Token holiday = tokens.at(at);
        if (!holiday.capital()) {
            return List.of();
        }
        boolean eve = tokens.is(at + 1, "eve") || tokens.is(at + 1, "night");
        int next = eve || tokens.is(at + 1, "day") ? at + 2 : at + 1;
        int day = tokens.is(at + 1, "eve") ? holiday.value() % 100 - 1 : holiday.value() % 100;
        Fields fields = new Fields(null, holiday.value() / 100, day, null, false);
        Expression dated = yearAfter.year(at, next, fields);
        Expression plain = Expression.of(tokens, at, next, CalendarDates.calendric(fields));
        return List.of(dated == null ? yearAfter.ofYear(plain, fields) : dated);
    }

    /** "9:34 p.m., March 19": one date; otherwise the time by itself. */
    private List<Expression> timeThenDate(int at) {
        int next = times.after(at);
        if (next == at) {
            return List.of();
        }
        int core = tokens.is(next, ",") ? next + 1 : next;
        if (core > next && !tokens.at(core).has(Sense.PART)) {
            List<Expression> dated = core(core, false);
            boolean day =
                    dated.size() == 1
                            && dated.getFirst().meaning() instanceof Meaning.Calendric calendric
                            && calendric.fields().day() != null;
            if (day) {
                return List.of(dated.getFirst().from(tokens, at));
            }
        }
        return times.read(at);
    }

    /** A date followed at once by its hour, as datelines have it: the hour belongs to it. */
    private List<Expression> withTime(List<Expression> dates) {
        if (dates.isEmpty()) {
            return dates;
        }
        Expression last = dates.getLast();
        if (!tokens.isDash(last.next()) && !tokens.is(last.next(), ",")) {
            return dates;
        }
        int next = times.after(last.next() + 1);
        if (next == last.next() + 1) {
            return dates;
        }
        List<Expression> whole = new ArrayList<>(dates);
        whole.set(dates.size() - 1, last.to(tokens, next));
        return whole;
    }
}
