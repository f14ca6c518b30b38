package org.muniment.publication;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies a release. */
public record ReleaseId(Identifier identifier) {

    public static ReleaseId parse(String text) {
        return new ReleaseId(new Identifier(text));
    }

    public static ReleaseId random(RandomGenerator random) {
        return new ReleaseId(Identifier.random(random));
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
