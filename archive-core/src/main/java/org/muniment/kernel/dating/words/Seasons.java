package org.muniment.kernel.dating.words;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.Numerals.Numeral;

/** Seasons: "the spring of 1862", "summer 2007", "the winter of 1777-78", "in the fall". */
final class Seasons {

    private static final Set<String> BEFORE =
            Set.of(
                    "in",
                    "by",
                    "of",
                    "during",
                    "until",
                    "till",
                    "through",
                    "since",
                    "from",
                    "late",
                    "early",
                    "mid",
                    "and",
                    "or",
                    "to",
                    "that",
                    "before",
                    "after",
                    "throughout",
                    "over",
                    "between",
                    "this",
                    "following",
                    "next",
                    "last",
                    "-",
                    "–",
                    "for",
                    "into");

    private static final Set<String> EVENTS =
            Set.of(
                    "offensive",
                    "offensives",
                    "campaign",
                    "campaigns",
                    "festival",
                    "months",
                    "session",
                    "term",
                    "semester");

    private final Tokens tokens;
    private final YearAfter dates;

    Seasons(Tokens tokens, YearAfter dates) {
        this.tokens = tokens;
        this.dates = dates;
    }

    List<Expression> season(int at) {
        Token season = tokens.at(at);
        Fields fields = Fields.ofPart(season.value());
        Expression dated = withYear(at, fields);
        if (dated != null) {
            return List.of(dated);
        }
        Expression ofYear =
                dates.ofYear(Expression.of(tokens, at, at + 1, calendric(fields)), fields);
        if (ofYear.next() > at + 1 || isTime(at)) {
            return List.of(ofYear);
        }
        return List.of();
    }

    private @Nullable Expression withYear(int at, Fields fields) {
        Expression dated = dates.year(at, at + 1, fields);
        if (dated == null) {
            return null;
        }
        Numeral year = Years.read(tokens, dated.next() - 1);
        if (year != null && (tokens.isDash(dated.next()) || tokens.is(dated.next(), "/"))) {
            Numeral second = Years.second(tokens, dated.next() + 1, year.value());
            if (second != null && second.value() == year.value() + 1) {
                return dated.to(tokens, second.next());
            }
        }
        return dated;
    }

    /** "1982 summer". */
    List<Expression> afterYear(int at) {
        Token year = tokens.at(at);
        Token season = tokens.at(at + 1);
        boolean one =
                Years.isPlain(year)
                        && season.has(Sense.SEASON)
                        && season.gap() == Token.Gap.SPACE
                        && !tokens.is(at + 2, "of");
        return one
                ? List.of(
                        Expression.of(
                                tokens,
                                at,
                                at + 2,
                                calendric(Fields.ofPart(season.value()).withYear(year.value()))))
                : List.of();
    }

    /** Whether the word is a season here: it may be a fall from a horse or a hot spring. */
    private boolean isTime(int at) {
        Token season = tokens.at(at);
        Token before = tokens.at(at - 1);
        Token after = tokens.at(at + 1);
        boolean led =
                BEFORE.contains(before.word())
                        || (before.is("the") && BEFORE.contains(tokens.at(at - 2).word()));
        return switch (season.word()) {
            case "fall" ->
                    led
                            && !after.is("of")
                            && !after.is("to")
                            && !before.is("to")
                            && (before.is("the")
                                    || before.is("that")
                                    || before.has(Sense.PART)
                                    || before.is("in"));
            case "spring" ->
                    EVENTS.contains(after.word())
                            || (before.is("the") && after.is("and"))
                            || ((led || before.is("the") || season.capital())
                                    && !before.is("to")
                                    && !after.is("up")
                                    && !after.is("from")
                                    && (after.capital() || led));
            default -> true;
        };
    }

    private static Meaning calendric(Fields fields) {
        return new Meaning.Calendric(fields, false);
    }
}
