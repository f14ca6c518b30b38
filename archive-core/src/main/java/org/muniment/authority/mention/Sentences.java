package org.muniment.authority.mention;

/** The sentence around some words. */
final class Sentences {

    /** Longer sentences are cut on both sides, at so many characters from the words. */
    private static final int REACH = 200;

    private static final String ENDS = ".!?。！？…";
    private static final String WIDE_ENDS = "。！？";

    /** A point after a word so short belongs to an abbreviation. */
    private static final int LONGEST_ABBREVIATION = 3;

    private Sentences() {}

    /**
     * @param start in UTF-16
     * @param end in UTF-16, exclusive
     */
    static String around(String words, int start, int end) {
        int from = start;
        while (from > 0 && start - from < REACH && !endsBefore(words, from)) {
            from--;
        }
        int to = end;
        while (to < words.length() && to - end < REACH && !(to > end && endsBefore(words, to))) {
            to++;
        }
        return words.substring(safe(words, from), safe(words, to)).strip();
    }

    /** Whether a sentence or a paragraph ends right before a place. */
    private static boolean endsBefore(String words, int at) {
        char last = words.charAt(at - 1);
        char next = at < words.length() ? words.charAt(at) : '\n';
        if (last == '\n') {
            return next == '\n' || (at > 1 && words.charAt(at - 2) == '\n');
        }
        if (ENDS.indexOf(last) < 0) {
            return false;
        }
        return WIDE_ENDS.indexOf(last) >= 0
                || (Character.isWhitespace(next) && (last != '.' || !isAbbreviation(words, at - 1)));
    }

    private static boolean isAbbreviation(String words, int point) {
        int from = point;
        while (from > 0 && Character.isLetter(words.charAt(from - 1))) {
            from--;
        }
        return from < point && point - from <= LONGEST_ABBREVIATION;
    }

    /** A place that does not part a character. */
    private static int safe(String words, int at) {
        return at > 0 && at < words.length() && Character.isLowSurrogate(words.charAt(at))
                ? at - 1
                : at;
    }
}
