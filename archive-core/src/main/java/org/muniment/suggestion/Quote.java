package org.muniment.suggestion;

import org.muniment.kernel.Refusal;

/**
 * Words of a text and where they stand.
 *
 * @param start in code points
 * @param end in code points, exclusive
 * @param exact the words, character by character
 */
public record Quote(int start, int end, String exact) {

    public Quote {
        if (start < 0 || end <= start || exact.codePointCount(0, exact.length()) != end - start) {
            throw Refusal.invalid(
                    "/end",
                    "Words of %d characters cannot stand from %d to %d."
                            .formatted(exact.codePointCount(0, exact.length()), start, end));
        }
    }
}
