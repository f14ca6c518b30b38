package org.muniment.review;

import java.util.random.RandomGenerator;
import org.muniment.kernel.Identifier;

/** Identifies a submission. */
public record SubmissionId(Identifier identifier) implements Comparable<SubmissionId> {

    /**
     * @throws org.muniment.kernel.Refusal when the text is not an identifier
     */
    public static SubmissionId parse(String text) {
        return new SubmissionId(new Identifier(text));
    }

    public static SubmissionId random(RandomGenerator random) {
        return new SubmissionId(Identifier.random(random));
    }

    @Override
    public int compareTo(SubmissionId other) {
        return identifier.compareTo(other.identifier);
    }

    @Override
    public String toString() {
        return identifier.value();
    }
}
