package org.muniment.passage;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies a passage: an anchored stretch of a text or part of an image. */
public record PassageId(Identifier identifier) implements Comparable<PassageId> {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static PassageId parse(String text) {
        return new PassageId(new Identifier(text));
    }

    public static PassageId random(RandomGenerator random) {
        return new PassageId(Identifier.random(random));
    }

    @Override
    public int compareTo(PassageId other) {
        return identifier.compareTo(other.identifier);
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
