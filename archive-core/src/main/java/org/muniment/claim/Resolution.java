package org.muniment.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

/**
 * What a curator decided about a conflict. It is never changed; a later one takes its place.
 *
 * @param claims those in conflict, each at the revision that the curator saw
 * @param preferred for {@code PREFERRED}, and then only, the one of them
 * @param reason in the curator's words
 */
public record Resolution(
        ResolutionId id,
        List<RevisionRef> claims,
        Outcome outcome,
        Optional<RecordId> preferred,
        String reason,
        AgentId agent,
        Instant at) {

    /** What can be decided. */
    public enum Outcome {
        /** They can all hold after all: one is a rounding, or within the other. */
        COMPATIBLE,
        /** They speak of different things by one name. */
        DIFFERENT_THINGS_COUNTED,
        /** One is held to be right; the others stay visible. */
        PREFERRED,
        /** It cannot be decided, and is published as it is. */
        OPEN
    }

    public Resolution {
        claims = claims.stream().sorted().toList();
        reason = Wording.clean("/reason", reason);
        if ((outcome == Outcome.PREFERRED) != preferred.isPresent()) {
            throw Refusal.invalid(
                    "/preferred", "A preferred claim is named for the outcome preferred only.");
        }
        if (preferred.isPresent() && !records(claims).contains(preferred.get())) {
            throw Refusal.invalid("/preferred", "The preferred claim is one of those in conflict.");
        }
    }

    /**
     * Whether it speaks of all of these claims. With one claim more it does not; with one less it
     * does, unless that one was preferred.
     */
    public boolean covers(Collection<RecordId> conflicting) {
        return records(claims).containsAll(conflicting)
                && preferred.map(conflicting::contains).orElse(true);
    }

    private static List<RecordId> records(List<RevisionRef> claims) {
        return claims.stream().map(RevisionRef::record).toList();
    }
}
