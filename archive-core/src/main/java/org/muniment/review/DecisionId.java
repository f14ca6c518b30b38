package org.muniment.review;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies a decision. */
public record DecisionId(Identifier identifier) implements Comparable<DecisionId> {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static DecisionId parse(String text) {
        return new DecisionId(new Identifier(text));
    }

    public static DecisionId random(RandomGenerator random) {
        return new DecisionId(Identifier.random(random));
    }

    @Override
    public int compareTo(DecisionId other) {
        return identifier.compareTo(other.identifier);
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
