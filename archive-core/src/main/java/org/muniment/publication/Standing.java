package org.muniment.publication;

import java.time.Instant;
import java.util.Optional;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;

/** How a record stands towards the public. */
public sealed interface Standing {

    /** It never was public: for readers it does not exist. */
    record Unpublished() implements Standing {}

    /** It is public, in this edition. */
    record Current(Edition edition) implements Standing {}

    /**
     * It was public and was withdrawn.
     *
     * @param last the last edition before
     * @param successor what to read instead
     */
    record Withdrawn(
            int last,
            long serial,
            AgentId by,
            Instant at,
            String reason,
            Optional<RecordId> successor)
            implements Standing {}
}
