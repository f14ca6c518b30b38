package org.muniment.suggestion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a machine can offer on a text. */
public enum SuggestionKind {
    /** Words that are a date. */
    DATING,
    /** Words that name an actor or a place of the archive, or one of several. */
    MENTION,
    /** Words that look like a name and are none that the archive knows. */
    NEW_NAME,
    /** A passage in which something happens at some time. */
    CANDIDATE_EVENT;

    /** The word in the database and in JSON: {@code candidate-event}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a {@link #word()}. */
    public static Optional<SuggestionKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
