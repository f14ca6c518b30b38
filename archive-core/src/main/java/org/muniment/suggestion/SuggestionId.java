package org.muniment.suggestion;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies a suggestion. */
public record SuggestionId(Identifier identifier) implements Comparable<SuggestionId> {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static SuggestionId parse(String text) {
        return new SuggestionId(new Identifier(text));
    }

    public static SuggestionId random(RandomGenerator random) {
        return new SuggestionId(Identifier.random(random));
    }

    @Override
    public int compareTo(SuggestionId other) {
        return identifier.compareTo(other.identifier);
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
