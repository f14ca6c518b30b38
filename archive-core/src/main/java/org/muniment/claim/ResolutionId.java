package org.muniment.claim;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies what a curator once decided about a conflict. */
public record ResolutionId(Identifier identifier) {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static ResolutionId parse(String text) {
        return new ResolutionId(new Identifier(text));
    }

    public static ResolutionId random(RandomGenerator random) {
        return new ResolutionId(Identifier.random(random));
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
