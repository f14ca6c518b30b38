package org.muniment.source;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies a surrogate. */
public record SurrogateId(Identifier identifier) implements Comparable<SurrogateId> {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static SurrogateId parse(String text) {
        return new SurrogateId(new Identifier(text));
    }

    public static SurrogateId random(RandomGenerator random) {
        return new SurrogateId(Identifier.random(random));
    }

    @Override
    public int compareTo(SurrogateId other) {
        return identifier.compareTo(other.identifier);
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
