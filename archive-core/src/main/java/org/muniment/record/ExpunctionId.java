package org.muniment.record;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies an expunction. */
public record ExpunctionId(Identifier identifier) {

    public static ExpunctionId parse(String text) {
        return new ExpunctionId(new Identifier(text));
    }

    public static ExpunctionId random(RandomGenerator random) {
        return new ExpunctionId(Identifier.random(random));
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
