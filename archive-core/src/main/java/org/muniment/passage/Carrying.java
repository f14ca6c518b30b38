package org.muniment.passage;

import java.util.Locale;
import java.util.Optional;

/**
 * What became of the words of a passage in a newer text.
 *
 * @param place where they stand, when exact or moved; where something like them seems to stand,
 *     when changed; empty when that cannot be told
 */
public record Carrying(State state, Optional<Place> place) {

    /** How sure it is. */
    public enum State {
        /** The same words in the same surroundings at the same offsets, and nowhere else. */
        EXACT,
        /** The same words in the same surroundings at other offsets, and nowhere else. */
        MOVED,
        /** Other words, other surroundings, or several places that are alike. */
        CHANGED,
        /** Nothing like them stands in their place. */
        LOST;

        /** The word in the database and in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Whether the words were found for certain, so that no curator has to look. */
        public boolean certain() {
            return this == EXACT || this == MOVED;
        }
    }

    public Carrying {
        if (state.certain() && place.isEmpty()) {
            throw new IllegalArgumentException("what was found stands somewhere");
        }
        if (state == State.LOST && place.isPresent()) {
            throw new IllegalArgumentException("what is lost stands nowhere");
        }
    }

    /** Found for certain. */
    static Carrying found(Place before, Place now) {
        return new Carrying(before.equals(now) ? State.EXACT : State.MOVED, Optional.of(now));
    }

    /** For a curator to place. */
    static Carrying changed(Optional<Place> likely) {
        return new Carrying(State.CHANGED, likely);
    }

    static Carrying lost() {
        return new Carrying(State.LOST, Optional.empty());
    }
}
