package org.muniment.kernel.dating.words;

import java.util.List;
import java.util.Set;
import org.muniment.kernel.dating.words.Numerals.Numeral;
import org.muniment.kernel.dating.words.Token.Kind;

/** A day without its month: "on the 20th", "the 28th of that month"; not "on the 11th floor". */
final class BareDays {

    private static final Set<String> BEFORE =
            Set.of(
                    "on",
                    "by",
                    "from",
                    "until",
                    "till",
                    "to",
                    "since",
                    "before",
                    "after",
                    "and",
                    "between",
                    "of",
                    "through",
                    "or",
                    "around",
                    "about",
                    "night",
                    "morning",
                    "evening",
                    "afternoon");

    private static final Set<String> AFTER =
            Set.of(
                    "he", "she", "they", "it", "the", "a", "an", "and", "to", "at", "in", "when",
                    "that", "which", "with", "for", "there", "was", "were", "is", "by", "but",
                    "after", "his", "her", "their", "its", "this", "we", "i", "our", "both", "all",
                    "as", "from", "until", "however", "or", "had", "no", "having", "through", "on",
                    "before", "these", "those", "near", "under", "while", "where", "would", "did");

    private final Tokens tokens;

    BareDays(Tokens tokens) {
        this.tokens = tokens;
    }

    /** "on the 20th", "the 28th of that month": a day without its month. */
    List<Expression> read(int at) {
        Numeral day = Numerals.ordinal(tokens, at);
        if (day == null || day.value() < 1 || day.value() > 31) {
            return List.of();
        }
        int next = day.next();
        boolean ofMonth =
                tokens.is(next, "of")
                        && tokens.has(next + 1, Sense.NONE)
                        && (tokens.is(next + 1, "that") || tokens.is(next + 1, "this"))
                        && tokens.is(next + 2, "month");
        boolean ofSame =
                tokens.is(next, "of")
                        && tokens.is(next + 1, "the")
                        && (tokens.is(next + 2, "month") || tokens.is(next + 3, "month"));
        if (ofMonth || ofSame) {
            int end = ofMonth || tokens.is(next + 2, "month") ? next + 3 : next + 4;
            int shift =
                    switch (tokens.at(end - 2).word()) {
                        case "next", "following" -> 1;
                        case "previous", "preceding", "last" -> -1;
                        default -> 0;
                    };
            return List.of(Expression.of(tokens, at, end, new Meaning.OfMonth(day.value(), shift)));
        }
        return tokens.at(at).kind() == Kind.ORDINAL && isDay(tokens, at)
                ? List.of(Expression.of(tokens, at, next, new Meaning.OfMonth(day.value(), 0)))
                : List.of();
    }

    /** Whether the ordinal is a day of the month, judged by the words on either side. */
    private static boolean isDay(Tokens tokens, int at) {
        if (!tokens.is(at - 1, "the") || !BEFORE.contains(tokens.at(at - 2).word())) {
            return false;
        }
        Token after = tokens.at(at + 1);
        if (after.gap() == Token.Gap.PARAGRAPH || !after.isWord()) {
            return !after.isDash() || after.gap() == Token.Gap.SPACE;
        }
        return AFTER.contains(after.word());
    }
}
