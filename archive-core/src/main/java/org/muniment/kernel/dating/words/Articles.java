package org.muniment.kernel.dating.words;

/**
 * Whether "the" before a date belongs to it: "the summer of 1962", but not "the April offensive".
 */
final class Articles {

    private final Tokens tokens;

    Articles(Tokens tokens) {
        this.tokens = tokens;
    }

    /** "the Spring Offensive": the article belongs to the name. */
    boolean isName(Expression expression) {
        Token word = tokens.at(expression.first());
        return word.has(Sense.SEASON)
                && word.capital()
                && expression.next() == expression.first() + 1
                && tokens.at(expression.next()).capital();
    }

    boolean takesArticle(Expression expression) {
        return switch (expression.meaning()) {
            case Meaning.Calendric calendric ->
                    isDayOrSeason(calendric.fields())
                            || Numerals.ordinal(tokens, expression.first()) != null;
            case Meaning.OfYear of -> isDayOrSeason(of.fields());
            case Meaning.TimeOfDay time -> false;
            case Meaning.MonthLeftOut date -> false;
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
}
