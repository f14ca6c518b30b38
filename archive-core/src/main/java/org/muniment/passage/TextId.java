package org.muniment.passage;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies a text: one version of a source's words. */
public record TextId(Identifier identifier) implements Comparable<TextId> {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static TextId parse(String text) {
        return new TextId(new Identifier(text));
    }

    public static TextId random(RandomGenerator random) {
        return new TextId(Identifier.random(random));
    }

    @Override
    public int compareTo(TextId other) {
        return identifier.compareTo(other.identifier);
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
