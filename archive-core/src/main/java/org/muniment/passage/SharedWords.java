package org.muniment.passage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;

/**
 * What two sources were found to share, and what curators made of it.
 *
 * @param one of the sources, the lesser identifier
 * @param passages in texts whose place no other took, the longest first
 * @param decisions the latest last, which holds
 */
public record SharedWords(
        RecordId one, RecordId other, List<SharedPassage> passages, List<Decision> decisions) {

    /** Whether one source depends on the other. */
    public enum Standing {
        /** Nobody has judged it. */
        FOUND,
        /** A curator declared that one derives from the other. */
        CONFIRMED,
        /** A curator found that it means nothing. */
        DISMISSED
    }

    /**
     * What a curator decided.
     *
     * @param derived the source that derives from the other; empty when it was dismissed
     */
    public record Decision(
            Optional<RecordId> derived, Optional<String> reason, AgentId by, Instant at) {}

    public SharedWords {
        passages = List.copyOf(passages);
        decisions = List.copyOf(decisions);
    }

    public Standing standing() {
        if (decisions.isEmpty()) {
            return Standing.FOUND;
        }
        return decisions.getLast().derived().isPresent() ? Standing.CONFIRMED : Standing.DISMISSED;
    }
}
