package org.muniment.review;

import java.util.Optional;
import org.muniment.record.RevisionRef;

/**
 * Where a record stands in review.
 *
 * @param state of the head revision
 * @param approved the last approved revision, which may be an earlier one
 */
public record RecordStanding(RevisionRef head, ReviewState state, Optional<RevisionRef> approved) {}
