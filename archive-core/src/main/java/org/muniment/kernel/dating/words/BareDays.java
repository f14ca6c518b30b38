package org.muniment.kernel.dating.words;

import java.util.Set;

/** Tells "on the 11th" from "on the 11th floor". */
final class BareDays {

    private static final Set<String> BEFORE =
            Set.of(
                    "on", "by", "from", "until", "till", "to", "since", "before", "after", "and",
                    "between", "of", "through", "or", "around", "about", "night", "morning",
                    "evening", "afternoon");

    private static final Set<String> AFTER =
            Set.of(
                    "he", "she", "they", "it", "the", "a", "an", "and", "to", "at", "in", "when",
                    "that", "which", "with", "for", "there", "was", "were", "is", "by", "but",
                    "after", "his", "her", "their", "its", "this", "we", "i", "our", "both", "all",
                    "as", "from", "until", "however", "or", "had", "no", "having", "through", "on",
                    "before", "these", "those", "near", "under", "while", "where", "would", "did");

    private BareDays() {}

    /** Whether the ordinal is a day of the month, judged by the words on either side. */
    static boolean isDay(Tokens tokens, int at) {
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
