package org.muniment.kernel.dating.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.muniment.kernel.dating.words.Numerals.Numeral;
import org.muniment.kernel.dating.words.Token.Kind;

/**
 * Finds the expressions in a row of tokens, from the first to the last, the longest first. A phrase
 * is: perhaps "about", perhaps "the", perhaps a part ("the end of", "early", "the night of"), and a
 * date of one of the kinds that the rules know.
 */
final class Grammar {

    private static final Set<String> ABOUT =
            Set.of("over", "almost", "nearly", "some", "just", "barely", "only");

    private final Tokens tokens;
    private final YearsAndAges years;
    private final Relatives relatives;
    private final ChineseDates chinese;
    private final PartWords parts;
    private final Articles articles;
    private final DateKinds kinds;

    private Grammar(Tokens tokens, boolean typed) {
        this.tokens = tokens;
        YearAfter yearAfter = new YearAfter(tokens);
        years = new YearsAndAges(tokens, yearAfter);
        relatives = new Relatives(tokens);
        chinese = new ChineseDates(tokens);
        parts = new PartWords(tokens);
        articles = new Articles(tokens);
        kinds = new DateKinds(tokens, yearAfter, this::part, typed);
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
            List<Expression> here = mayBegin(tokens.at(at)) ? phrase(at) : List.of();
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
                            || DateKinds.LEANING.contains(token.word())
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
        return kinds.core(at, false);
    }

    /** "about 1910", "c. 1595", "around March 1981". */
    private List<Expression> approximate(int at) {
        int next = tokens.is(at + 1, ".") ? at + 2 : at + 1;
        boolean letter = tokens.is(at, "c") || tokens.is(at, "ca");
        List<Expression> found =
                tokens.at(next).has(Sense.NEAR) ? List.of() : phraseIntroduced(next, letter);
        if (found.isEmpty() || (letter && !tokens.at(next).isNumber())) {
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
        return found.isEmpty() ? found : List.of(found.getFirst().from(tokens, at).asApproximate());
    }

    private List<Expression> phraseIntroduced(int at, boolean introduced) {
        Token token = tokens.at(at);
        if (token.isNumber()) {
            List<Expression> year = kinds.dated(at);
            return year.isEmpty()
                    ? years.years(at, introduced || Years.isLikely(tokens, at))
                    : year;
        }
        List<Expression> part = part(at);
        if (!part.isEmpty()) {
            return part;
        }
        return token.has(Sense.ARTICLE) ? withArticle(at) : kinds.core(at, false);
    }

    /** What "the" belongs to: a day, season, decade, century, or words that lean on others. */
    private List<Expression> withArticle(int at) {
        int next = at + 1;
        List<Expression> found = kinds.core(next, true);
        if (found.isEmpty()
                || !articles.takesArticle(found.getFirst())
                || articles.isName(found.getFirst())) {
            return List.of();
        }
        List<Expression> whole = new ArrayList<>(found);
        whole.set(0, found.getFirst().from(tokens, at));
        return whole;
    }

    /** "early October", "the end of March", "the second half of 1943", "the night of April 18". */
    private List<Expression> part(int at) {
        int noun = tokens.has(at, Sense.ARTICLE) ? at + 1 : at;
        Numeral fraction = parts.fraction(noun);
        if (fraction != null) {
            return fractionOf(at, fraction);
        }
        int after = parts.afterPart(noun);
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
        boolean apart = noun > at && !of && !articles.takesArticle(found.getFirst());
        List<Expression> whole = new ArrayList<>(found);
        whole.set(0, found.getFirst().from(tokens, apart ? noun : at));
        return whole;
    }

    private List<Expression> partOf(int core, boolean article) {
        Numeral unit = relatives.unitSpokenOf(core, true);
        if (unit != null && !Unit.numbered(unit.value()).equals(Unit.DAY)) {
            Meaning same = new Meaning.Same(Unit.numbered(unit.value()));
            return List.of(Expression.of(tokens, core, unit.next(), same));
        }
        return article ? withArticle(core) : introduced(core);
    }

    private List<Expression> introduced(int at) {
        List<Expression> found = kinds.core(at, false);
        return found.isEmpty() && tokens.at(at).isNumber() && Years.isPlain(tokens.at(at))
                ? years.years(at, true)
                : found;
    }

    private List<Expression> fractionOf(int at, Numeral fraction) {
        if (!tokens.is(fraction.next(), "of")) {
            return List.of();
        }
        int core = fraction.next() + 1;
        Fields part = Fields.ofPart(fraction.value());
        Numeral year = Years.read(tokens, core);
        if (year != null) {
            return List.of(
                    Expression.of(
                            tokens,
                            at,
                            year.next(),
                            CalendarDates.calendric(part.withYear(year.value()))));
        }
        Numeral unit = relatives.unitSpokenOf(core, true);
        if (unit != null && Unit.numbered(unit.value()) == Unit.YEAR) {
            return List.of(Expression.of(tokens, at, unit.next(), new Meaning.OfYear(part, 0)));
        }
        List<Expression> found =
                tokens.has(core, Sense.ARTICLE) ? withArticle(core) : kinds.core(core, false);
        if (found.isEmpty()) {
            return found;
        }
        List<Expression> whole = new ArrayList<>(found);
        whole.set(0, found.getFirst().from(tokens, at));
        return whole;
    }
}
