package org.muniment.source;

import java.util.Optional;
import org.muniment.kernel.Wording;
import org.muniment.record.RecordId;

/**
 * That a source depends on another.
 *
 * @param how in which manner
 * @param original the source it depends on; empty when that is untraced
 * @param method by which means, such as machine translation
 * @param methodInferred whether the method is a curator's conclusion rather than stated on the
 *     source
 */
public record Derivation(
        Manner how, Optional<RecordId> original, Optional<String> method, boolean methodInferred) {

    public Derivation {
        method = method.map(words -> Wording.clean("/derivation/method", words));
    }

    /** In which manner one source depends on another. */
    public enum Manner {
        TRANSLATION,
        COPY,
        ABRIDGEMENT,
        REPRINT
    }

    /** Whether the original is known to exist, but not where. */
    public boolean originalUntraced() {
        return original.isEmpty();
    }
}
