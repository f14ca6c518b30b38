package org.muniment.extraction;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies an extraction: one reading of one file that somebody asked for. */
public record ExtractionId(Identifier identifier) {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static ExtractionId parse(String text) {
        return new ExtractionId(new Identifier(text));
    }

    public static ExtractionId random(RandomGenerator random) {
        return new ExtractionId(Identifier.random(random));
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
