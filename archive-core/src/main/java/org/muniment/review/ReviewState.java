package org.muniment.review;

import java.util.Arrays;
import java.util.Locale;

/** Where one revision stands in review; derived from submissions, decisions and recalls. */
public enum ReviewState {
    /** Never put up, or taken back before it was decided. */
    DRAFT,
    /** Put up, and waiting for a decision or for a second one. */
    SUBMITTED,
    /** Every author's change was approved by somebody else. */
    APPROVED,
    /** Sent back with a reason. */
    CHANGES_REQUESTED,
    /** Declined with a reason. */
    REJECTED;

    /** The word in the database and in JSON: {@code changes-requested}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of a {@link #word()}. */
    public static ReviewState ofWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    public boolean isRefused() {
        return this == CHANGES_REQUESTED || this == REJECTED;
    }
}
