package org.muniment.passage;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds words in words, in time linear in both (Knuth, Morris and Pratt), overlapping places too:
 * the search must not be slowed by what a stranger chose to look for.
 */
public final class Occurrences {

    private Occurrences() {}

    /**
     * @param sought not empty
     * @param most to stop after so many
     * @return UTF-16 offsets, in order
     */
    public static List<Integer> of(String sought, String text, int most) {
        int[] fallback = fallback(sought);
        List<Integer> found = new ArrayList<>();
        int matched = 0;
        for (int i = 0; i < text.length() && found.size() < most; i++) {
            while (matched > 0 && text.charAt(i) != sought.charAt(matched)) {
                matched = fallback[matched - 1];
            }
            if (text.charAt(i) == sought.charAt(matched)) {
                matched++;
            }
            if (matched == sought.length()) {
                found.add(i - matched + 1);
                matched = fallback[matched - 1];
            }
        }
        return found;
    }

    /** For each start of the sought words, its longest proper start that is also its end. */
    private static int[] fallback(String sought) {
        int[] fallback = new int[sought.length()];
        int matched = 0;
        for (int i = 1; i < sought.length(); i++) {
            while (matched > 0 && sought.charAt(i) != sought.charAt(matched)) {
                matched = fallback[matched - 1];
            }
            if (sought.charAt(i) == sought.charAt(matched)) {
                matched++;
            }
            fallback[i] = matched;
        }
        return fallback;
    }
}
