package org.muniment.publication;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why there is an edition. */
public enum EditionKind {
    /** The record was not public before. */
    FIRST,
    /** Something was wrong. */
    ERRATUM,
    /** Something came to light. */
    ADDITION,
    /** The same evidence is read otherwise. */
    REINTERPRETATION,
    /** Access was narrowed; what may no longer be shown is left out. */
    REDACTION,
    /** An embargo ended; what may now be shown is there. */
    DISCLOSURE,
    /** The form changed and nothing that it says. */
    TECHNICAL;

    /** The word in the database and in JSON: {@code erratum}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EditionKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Whether a publisher may give it as the reason of a correction. */
    public boolean isCorrection() {
        return this == ERRATUM || this == ADDITION || this == REINTERPRETATION;
    }
}
