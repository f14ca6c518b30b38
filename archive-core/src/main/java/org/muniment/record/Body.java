package org.muniment.record;

import java.util.List;
import java.util.Optional;

/**
 * What one revision of a record says.
 *
 * <p>Bodies are Java records. Their canonical bytes are kept for ever, so a component is never
 * renamed or retyped without a new schema number and an upcaster.
 */
public interface Body {

    RecordKind kind();

    /** Every record that this body names, each with where and of which kind it must be. */
    List<Reference> references();

    /**
     * The identifier that a record of this body has, where it follows from what the body says;
     * empty where any will do.
     */
    default Optional<RecordId> fixedId() {
        return Optional.empty();
    }
}
