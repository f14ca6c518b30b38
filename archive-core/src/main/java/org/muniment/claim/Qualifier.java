package org.muniment.claim;

import org.muniment.kernel.Refusal;
import org.muniment.vocabulary.Schemes;
import org.muniment.vocabulary.TermCode;

/**
 * Under which circumstances a claim is made: in which role, since when, in which series.
 *
 * @param qualifier a term of the scheme {@code qualifier}
 */
public record Qualifier(TermCode qualifier, Value value) {

    public Qualifier {
        if (!qualifier.scheme().equals(Schemes.QUALIFIER)) {
            throw Refusal.invalid("/qualifiers", "A qualifier is a term of the scheme qualifier.");
        }
    }
}
