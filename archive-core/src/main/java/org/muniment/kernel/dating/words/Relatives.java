package org.muniment.kernel.dating.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.Numerals.Numeral;

/**
 * Words that lean on the time spoken of: "the next day", "two years earlier", "that same month",
 * "the previous April", "later that year".
 */
final class Relatives {

    private final Tokens tokens;

    Relatives(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * @param article whether "the" stands before
     */
    List<Expression> relative(int at, boolean article) {
        return switch (tokens.at(at).word()) {
            case "next", "following" -> nearest(at, article, 1);
            case "previous", "preceding" -> nearest(at, article, -1);
            case "last" -> article ? List.of() : nearest(at, false, -1);
            case "same" -> article ? same(at, at + 1) : List.of();
            case "that", "this" ->
                    article ? List.of() : same(at, tokens.is(at + 1, "same") ? at + 2 : at + 1);
            case "later", "earlier" -> laterThat(at);
            case "day" -> article ? neighbour(at) : List.of();
            case "today" -> publication(at, 0);
            case "yesterday" -> publication(at, -1);
            case "tomorrow" -> publication(at, 1);
            default -> List.of();
        };
    }

    /** "the next day", "next spring", "the previous April". */
    private List<Expression> nearest(int at, boolean article, int direction) {
        Token noun = tokens.at(at + 1);
        if (noun.has(Sense.UNIT) && isSingular(noun)) {
            Unit unit = Unit.numbered(noun.value());
            boolean said = unit != Unit.WEEK && (article || unit != Unit.DAY);
            return said ? one(at, at + 2, new Meaning.Shift(direction, unit)) : List.of();
        }
        if (noun.has(Sense.MONTH) && noun.capital()) {
            return one(
                    at, at + 2, new Meaning.Nearest(Fields.ofMonth(noun.value()), direction > 0));
        }
        if (noun.has(Sense.SEASON) && !tokens.is(at + 2, "of")) {
            return one(at, at + 2, new Meaning.Nearest(Fields.ofPart(noun.value()), direction > 0));
        }
        return List.of();
    }

    private List<Expression> same(int at, int nounAt) {
        Token noun = tokens.at(nounAt);
        if (noun.has(Sense.SEASON) && !tokens.is(nounAt + 1, "of")) {
            Fields season = Fields.ofPart(noun.value());
            return one(at, nounAt + 1, CalendarDates.calendric(season));
        }
        if (!noun.has(Sense.UNIT) || !isSingular(noun)) {
            return List.of();
        }
        Unit unit = Unit.numbered(noun.value());
        return unit == Unit.WEEK ? List.of() : one(at, nounAt + 1, new Meaning.Same(unit));
    }

    /** "later that month", "later in the year", "earlier the same day". */
    private List<Expression> laterThat(int at) {
        int noun = tokens.is(at + 1, "in") ? at + 2 : at + 1;
        Numeral unit = unitSpokenOf(noun, noun > at + 1);
        return unit == null
                ? List.of()
                : one(at, unit.next(), new Meaning.Same(Unit.numbered(unit.value())));
    }

    /**
     * "that month", "the same year", and, where it is clear that the article refers, "the year".
     *
     * @return the number of the unit
     */
    @Nullable Numeral unitSpokenOf(int at, boolean articleEnough) {
        int noun = at;
        boolean pointed = articleEnough && tokens.is(noun, "the");
        if (tokens.is(noun, "the")) {
            noun++;
        }
        if (tokens.is(noun, "that") || tokens.is(noun, "this")) {
            pointed = true;
            noun++;
        }
        if (tokens.is(noun, "same")) {
            pointed = true;
            noun++;
        }
        Token unit = tokens.at(noun);
        boolean said =
                pointed
                        && unit.has(Sense.UNIT)
                        && isSingular(unit)
                        && Unit.numbered(unit.value()) != Unit.WEEK;
        return said ? new Numeral(unit.value(), noun + 1) : null;
    }

    /** "the day before" and "the day after", where nothing says before or after what. */
    private List<Expression> neighbour(int at) {
        boolean closed =
                !tokens.at(at + 2).isWord() || tokens.at(at + 2).gap() == Token.Gap.PARAGRAPH;
        if (closed && tokens.is(at + 1, "before")) {
            return one(at, at + 2, new Meaning.Shift(-1, Unit.DAY));
        }
        return closed && tokens.is(at + 1, "after")
                ? one(at, at + 2, new Meaning.Shift(1, Unit.DAY))
                : List.of();
    }

    /** "two days later", "a year earlier", "fifteen months before". */
    List<Expression> counted(int at) {
        Numeral amount = Numerals.cardinal(tokens, at);
        if (amount == null || !tokens.has(amount.next(), Sense.UNIT) || tokens.is(at - 1, "half")) {
            return List.of();
        }
        int after = amount.next() + 1;
        boolean closed =
                !tokens.at(after + 1).isWord() || tokens.at(after + 1).gap() == Token.Gap.PARAGRAPH;
        int sign =
                switch (tokens.at(after).word()) {
                    case "later", "afterwards", "afterward", "thereafter" -> 1;
                    case "earlier", "previously", "beforehand" -> -1;
                    case "after" -> closed ? 1 : 0;
                    case "before" -> closed ? -1 : 0;
                    default -> 0;
                };
        if (sign == 0) {
            return List.of();
        }
        Unit unit = Unit.numbered(tokens.at(amount.next()).value());
        return one(at, after + 1, new Meaning.Shift(sign * amount.value(), unit));
    }

    private List<Expression> publication(int at, int days) {
        return one(at, at + 1, new Meaning.FromPublication(days));
    }

    private static boolean isSingular(Token noun) {
        return !noun.word().endsWith("s");
    }

    private List<Expression> one(int at, int next, Meaning meaning) {
        return List.of(Expression.of(tokens, at, next, meaning));
    }
}
