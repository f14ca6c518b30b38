package org.muniment.suggestion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a suggestion stands. */
public enum SuggestionState {
    OPEN,
    ACCEPTED,
    DISMISSED;

    /** The word in the database and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a {@link #word()}. */
    public static Optional<SuggestionState> ofWord(String word) {
        return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
