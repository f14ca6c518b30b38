package org.muniment.claim;

import java.util.List;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.vocabulary.TermCode;

/**
 * Claims about one subject that cannot all hold.
 *
 * @param claims at least two, each at the revision that was compared, by identifier
 */
public record Conflict(
        ConflictId id, RecordId subject, TermCode property, List<RevisionRef> claims) {

    public Conflict {
        claims = claims.stream().sorted().toList();
        if (claims.size() < 2) {
            throw new IllegalArgumentException("one claim is in no conflict");
        }
    }

    /** The claims without their revisions. */
    public List<RecordId> records() {
        return claims.stream().map(RevisionRef::record).toList();
    }
}
