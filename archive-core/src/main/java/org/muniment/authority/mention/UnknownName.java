package org.muniment.authority.mention;

import java.util.List;

/**
 * A proper name in a text that no actor or place of the archive has: offered to be entered, by a
 * person.
 *
 * @param words as they stand where it is found first
 * @param guess what seems to bear it
 * @param why a sentence that says what the guess rests on
 * @param count how often it stands in the text, its parts alone included
 * @param occurrences the first of them
 */
public record UnknownName(
        String words, Guess guess, String why, int count, List<Occurrence> occurrences) {

    /** What seems to bear a name. */
    public enum Guess {
        PERSON,
        ORGANISATION,
        PLACE,
        /** Nothing tells. */
        UNDECIDED
    }

    /**
     * Where the name stands.
     *
     * @param start in code points
     * @param end in code points, exclusive
     * @param sentence the words around it, as far as its sentence goes
     */
    public record Occurrence(int start, int end, String sentence) {}

    public UnknownName {
        occurrences = List.copyOf(occurrences);
    }
}
