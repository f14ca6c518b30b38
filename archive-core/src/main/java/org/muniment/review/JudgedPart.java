package org.muniment.review;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.record.AgentId;
import org.muniment.record.RevisionRef;

/**
 * One part of a decision.
 *
 * @param authors who counted as author of what was judged
 * @param against for an attestation, the revision of its claim that it was judged against
 */
public record JudgedPart(
        RevisionRef revision,
        Verdict verdict,
        Optional<String> reason,
        SortedSet<AgentId> authors,
        Optional<RevisionRef> against) {

    public JudgedPart {
        authors = new TreeSet<>(authors);
        if (authors.isEmpty()) {
            throw new IllegalArgumentException("revision " + revision + " has no author");
        }
    }
}
