package org.muniment.review;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies a thread. */
public record ThreadId(Identifier identifier) implements Comparable<ThreadId> {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static ThreadId parse(String text) {
        return new ThreadId(new Identifier(text));
    }

    public static ThreadId random(RandomGenerator random) {
        return new ThreadId(Identifier.random(random));
    }

    @Override
    public int compareTo(ThreadId other) {
        return identifier.compareTo(other.identifier);
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
