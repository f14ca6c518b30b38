package org.muniment.passage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the words of a text came to be. */
public enum Method {
    /** Read out of a file that holds them as characters. */
    EXTRACTION,
    /** Written down by someone who looked at or listened to the source. */
    TRANSCRIPTION,
    /** Recognised in an image by a machine. */
    OCR,
    /** Put into another language. */
    TRANSLATION,
    /** Another text of the source, with its mistakes mended. */
    CORRECTION;

    /** The word in the database and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The method of a {@link #word()}. */
    public static Optional<Method> ofWord(String word) {
        return Arrays.stream(values()).filter(method -> method.word().equals(word)).findFirst();
    }
}
