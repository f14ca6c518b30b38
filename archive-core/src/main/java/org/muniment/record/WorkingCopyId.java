package org.muniment.record;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies a working copy. */
public record WorkingCopyId(Identifier identifier) {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static WorkingCopyId parse(String text) {
        return new WorkingCopyId(new Identifier(text));
    }

    public static WorkingCopyId random(RandomGenerator random) {
        return new WorkingCopyId(Identifier.random(random));
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
