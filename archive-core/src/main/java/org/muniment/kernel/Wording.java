package org.muniment.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words in a stated language.
 *
 * @param words without white space around them
 * @param language BCP 47 (RFC 5646)
 */
public record Wording(String words, String language) {

    public Wording {
        words = clean("/words", words);
        Languages.require("/language", language);
    }

    /**
     * The text without white space around it.
     *
     * @throws Refusal {@link RefusalCode#INVALID} at the pointer, when nothing is left, or it holds
     *     control characters other than tab and line feed, or half of a surrogate pair
     */
    public static String clean(String pointer, String text) {
        String clean = text.strip();
        if (clean.isEmpty()) {
            throw Refusal.invalid(pointer, "Please write at least one word here.");
        }
        if (clean.codePoints().anyMatch(Wording::isUnwritable)) {
            throw Refusal.invalid(
                    pointer,
                    "There is a control character or half a character here; please type it again.");
        }
        return clean;
    }

    /**
     * @throws Refusal {@link RefusalCode#INVALID} at the pointer, when two are in one language
     */
    public static void requireOneInEachLanguage(String pointer, List<Wording> all) {
        Set<String> seen = new HashSet<>();
        for (Wording each : all) {
            if (!seen.add(each.language())) {
                throw Refusal.invalid(
                        pointer,
                        "There are two in the language %s; please keep one."
                                .formatted(each.language()));
            }
        }
    }

    private static boolean isUnwritable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.SURROGATE
                || (type == Character.CONTROL && codePoint != '\n' && codePoint != '\t');
    }
}
