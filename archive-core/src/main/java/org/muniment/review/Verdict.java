package org.muniment.review;

import java.util.Arrays;
import java.util.Locale;

/** What a reviewer says of one part of a submission. */
public enum Verdict {
    APPROVE,
    /** The author may mend it and put it up again. */
    REQUEST_CHANGES,
    /** It is not wanted, however mended. */
    REJECT;

    /** The word in the database and in JSON: {@code request-changes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verdict of a {@link #word()}. */
    public static Verdict ofWord(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    public boolean isRefusal() {
        return this != APPROVE;
    }
}
