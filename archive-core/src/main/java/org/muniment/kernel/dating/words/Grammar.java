package org.muniment.kernel.dating.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.Numerals.Number;
import org.muniment.kernel.dating.words.Token.Kind;

/**
 * Finds the expressions in a row of tokens, from the first to the last, the longest first. A phrase
 * is: perhaps "about", perhaps "the", perhaps a part ("the end of", "early", "the night of"), and a
 * date of one of the kinds that the rules know.
 */
final class Grammar {

    private static final Set<String> LEANING =
            Set.of(
                    "next", "following", "previous", "preceding", "last", "same", "that", "this",
                    "later", "earlier", "today", "yesterday", "tomorrow", "day", "latter");

    private static final Set<String> ABOUT =
            Set.of("over", "almost", "nearly", "some", "just", "barely", "only");

    private static final int DEEPEST = 3;

    private final Tokens tokens;
    private final CalendarDates calendar;
    private final YearsAndAges years;
    private final Seasons seasons;
    private final Relatives relatives;
    private final NumericDates numeric;
    private final TimesOfDay times;
    private final ChineseDates chinese;
    private final ReignYears reigns;
    private int depth;

    private final boolean typed;

    private Grammar(Tokens tokens, boolean typed) {
        this.tokens = tokens;
        this.typed = typed;
        calendar = new CalendarDates(tokens);
        years = new YearsAndAges(tokens, calendar);
        seasons = new Seasons(tokens, calendar);
        relatives = new Relatives(tokens);
        numeric = new NumericDates(tokens);
        times = new TimesOfDay(tokens);
        chinese = new ChineseDates(tokens);
        reigns = new ReignYears(tokens);
    }

    /** The dates among other words. */
    static List<Expression> read(Tokens tokens) {
        return new Grammar(tokens, false).all();
    }

    /** The dates in a field for dates: a number that can be a year is one. */
    static List<Expression> readTyped(Tokens tokens) {
        return new Grammar(tokens, true).all();
    }

    private List<Expression> all() {
        List<Expression> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            List<Expression> here =
                    mayBegin(tokens.at(at)) ? phrase(at) : List.of();
            found.addAll(here);
            at = here.isEmpty() ? at + 1 : Math.max(at + 1, here.getLast().next());
        }
        return found;
    }

    /** Most words begin no date: they are passed over at once. */
    private boolean mayBegin(Token token) {
        return switch (token.kind()) {
            case NUMBER, ORDINAL, DECADE, CLOCK, HAN -> true;
            case WORD ->
                    token.sense() != Sense.NONE
                            || LEANING.contains(token.word())
                            || ABOUT.contains(token.word())
                            || token.is("ad")
                            || token.is("a");
            case MARK -> token.is("'") || token.is("’") || token.is("‘");
            case AMOUNT -> false;
        };
    }

    private List<Expression> phrase(int at) {
        Token first = tokens.at(at);
        if (first.kind() == Kind.HAN) {
            return chinese.read(at);
        }
        if (first.has(Sense.NEAR)) {
            return approximate(at);
        }
        if (ABOUT.contains(first.word())) {
            return about(at);
        }
        List<Expression> part = part(at);
        if (!part.isEmpty()) {
            return part;
        }
        if (first.has(Sense.ARTICLE)) {
            return withArticle(at);
        }
        return core(at, false);
    }

    /** "about 1910", "c. 1595", "around March 1981". */
    private List<Expression> approximate(int at) {
        int next = tokens.is(at + 1, ".") ? at + 2 : at + 1;
        boolean letter = tokens.is(at, "c") || tokens.is(at, "ca");
        List<Expression> found =
                tokens.at(next).has(Sense.NEAR) ? List.of() : phraseIntroduced(next, letter);
        if (found.isEmpty() || letter && !tokens.at(next).isNumber()) {
            return List.of();
        }
        if (found.getFirst().meaning() instanceof Meaning.TimeOfDay) {
            return List.of();
        }
        List<Expression> whole = new ArrayList<>(found);
        whole.set(0, found.getFirst().from(tokens, at).asApproximate());
        return whole;
    }

    /** "over a year earlier", "some two weeks later". */
    private List<Expression> about(int at) {
        List<Expression> found = relatives.counted(at + 1);
        return found.isEmpty()
                ? found
                : List.of(found.getFirst().from(tokens, at).asApproximate());
    }

    private List<Expression> phraseIntroduced(int at, boolean introduced) {
        Token token = tokens.at(at);
        if (token.isNumber()) {
            List<Expression> year = dated(at);
            return year.isEmpty() ? years.years(at, introduced || Years.isLikely(tokens, at)) : year;
        }
        List<Expression> part = part(at);
        if (!part.isEmpty()) {
            return part;
        }
        return token.has(Sense.ARTICLE) ? withArticle(at) : core(at, false);
    }

    /** What "the" belongs to: a day, season, decade, century, or words that lean on others. */
    private List<Expression> withArticle(int at) {
        int next = at + 1;
        List<Expression> found = core(next, true);
        if (found.isEmpty() || !takesArticle(found.getFirst()) || isName(found.getFirst())) {
            return List.of();
        }
        List<Expression> whole = new ArrayList<>(found);
        whole.set(0, found.getFirst().from(tokens, at));
        return whole;
    }

    /** "the Spring Offensive": the article belongs to the name. */
    private boolean isName(Expression expression) {
        Token word = tokens.at(expression.first());
        return word.has(Sense.SEASON)
                && word.capital()
                && expression.next() == expression.first() + 1
                && tokens.at(expression.next()).capital();
    }

    private boolean takesArticle(Expression expression) {
        return switch (expression.meaning()) {
            case Meaning.Calendric calendric ->
                    isDayOrSeason(calendric.fields())
                            || Numerals.ordinal(tokens, expression.first()) != null;
            case Meaning.OfYear of -> isDayOrSeason(of.fields());
            case Meaning.TimeOfDay time -> false;
            case Meaning.Ambiguous ambiguous -> false;
            case Meaning.FromPublication publication -> false;
            case Meaning.Weekday weekday -> false;
            case Meaning.OfMonth day -> true;
            case Meaning.Decade decade -> true;
            case Meaning.Century century -> true;
            case Meaning.Shift shift -> true;
            case Meaning.Same same -> true;
            case Meaning.Nearest nearest -> true;
        };
    }

    private static boolean isDayOrSeason(Fields fields) {
        return fields.day() != null || fields.part() != null;
    }

    /** "early October", "the end of March", "the second half of 1943", "the night of April 18". */
    private List<Expression> part(int at) {
        int noun = tokens.has(at, Sense.ARTICLE) ? at + 1 : at;
        Number fraction = fraction(noun);
        if (fraction != null) {
            return fractionOf(at, fraction);
        }
        int after = afterPart(noun);
        if (after == noun) {
            return List.of();
        }
        boolean of = tokens.is(after, "of") || tokens.is(after, "in");
        int core = of ? after + 1 : after;
        if (tokens.isDash(after) && tokens.joins(after)) {
            core = after + 1;
        }
        boolean article = tokens.has(core, Sense.ARTICLE);
        List<Expression> found = partOf(core, article);
        if (found.isEmpty()) {
            return found;
        }
        boolean apart = noun > at && !of && !takesArticle(found.getFirst());
        List<Expression> whole = new ArrayList<>(found);
        whole.set(0, found.getFirst().from(tokens, apart ? noun : at));
        return whole;
    }

    private List<Expression> partOf(int core, boolean article) {
        Number unit = relatives.unitSpokenOf(core, true);
        if (unit != null && !Unit.numbered(unit.value()).equals(Unit.DAY)) {
            Meaning same = new Meaning.Same(Unit.numbered(unit.value()));
            return List.of(Expression.of(tokens, core, unit.next(), same));
        }
        return article ? withArticle(core) : introduced(core);
    }

    private List<Expression> introduced(int at) {
        List<Expression> found = core(at, false);
        return found.isEmpty() && tokens.at(at).isNumber() && Years.isPlain(tokens.at(at))
                ? years.years(at, true)
                : found;
    }

    /** The token after "early", "the middle of", "the morning hours of"; the same if none. */
    private int afterPart(int at) {
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
        boolean led = tokens.is(at + 1, "of") || tokens.is(at + 1, "in") && word.length() <= 5;
        return adjective || led ? at + 1 : at;
    }

    /** "first half", "latter half", "second quarter": the EDTF code and the token after. */
    private @Nullable Number fraction(int at) {
        boolean latter = tokens.is(at, "latter");
        Number ordinal = latter ? new Number(2, at + 1) : Numerals.ordinal(tokens, at);
        if (ordinal == null) {
            return null;
        }
        if (tokens.is(ordinal.next(), "half") && ordinal.value() <= 2) {
            int code = ordinal.value() == 1 ? PartOfYear.FIRST_HALF : PartOfYear.SECOND_HALF;
            return new Number(code, ordinal.next() + 1);
        }
        boolean quarter = tokens.is(ordinal.next(), "quarter") && ordinal.value() <= 4 && !latter;
        return quarter
                ? new Number(
                        PartOfYear.FIRST_QUARTER + ordinal.value() - 1, ordinal.next() + 1)
                : null;
    }

    private List<Expression> fractionOf(int at, Number fraction) {
        if (!tokens.is(fraction.next(), "of")) {
            return List.of();
        }
        int core = fraction.next() + 1;
        Fields part = Fields.ofPart(fraction.value());
        Number year = Years.read(tokens, core);
        if (year != null) {
            return List.of(
                    Expression.of(
                            tokens,
                            at,
                            year.next(),
                            CalendarDates.calendric(part.withYear(year.value()))));
        }
        Number unit = relatives.unitSpokenOf(core, true);
        if (unit != null && Unit.numbered(unit.value()) == Unit.YEAR) {
            return List.of(
                    Expression.of(tokens, at, unit.next(), new Meaning.OfYear(part, 0)));
        }
        List<Expression> found =
                tokens.has(core, Sense.ARTICLE) ? withArticle(core) : core(core, false);
        if (found.isEmpty()) {
            return found;
        }
        List<Expression> whole = new ArrayList<>(found);
        whole.set(0, found.getFirst().from(tokens, at));
        return whole;
    }

    /** A phrase holds another only so deep: "early early early" is no date. */
    private List<Expression> core(int at, boolean article) {
        Token token = tokens.at(at);
        if (depth > DEEPEST || token.gap() == Token.Gap.PARAGRAPH && article) {
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
            case PART -> article ? List.of() : part(at);
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
            found = found.isEmpty() ? calendar.bareDay(at) : withTime(found);
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
    private List<Expression> dated(int at) {
        List<Expression> found = numeric.read(at);
        if (found.isEmpty()) {
            found = chinese.read(at);
        }
        if (found.isEmpty()) {
            found = withTime(calendar.dayFirst(at));
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
        Expression dated = calendar.year(at, next, fields);
        Expression plain = Expression.of(tokens, at, next, CalendarDates.calendric(fields));
        return List.of(dated == null ? calendar.ofYear(plain, fields) : dated);
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
