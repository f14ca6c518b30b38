package org.muniment.record;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies a change set. */
public record ChangeSetId(Identifier identifier) implements Comparable<ChangeSetId> {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static ChangeSetId parse(String text) {
        return new ChangeSetId(new Identifier(text));
    }

    public static ChangeSetId random(RandomGenerator random) {
        return new ChangeSetId(Identifier.random(random));
    }

    @Override
    public int compareTo(ChangeSetId other) {
        return identifier.compareTo(other.identifier);
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
