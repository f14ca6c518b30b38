package org.muniment.record;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies a record of any kind. */
public record RecordId(Identifier identifier) implements Comparable<RecordId> {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static RecordId parse(String text) {
        return new RecordId(new Identifier(text));
    }

    public static RecordId random(RandomGenerator random) {
        return new RecordId(Identifier.random(random));
    }

    @Override
    public int compareTo(RecordId other) {
        return identifier.compareTo(other.identifier);
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
