package org.muniment.batch;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies a batch. */
public record BatchId(Identifier identifier) {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static BatchId parse(String text) {
        return new BatchId(new Identifier(text));
    }

    public static BatchId random(RandomGenerator random) {
        return new BatchId(Identifier.random(random));
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
