package org.muniment.review;

import java.time.Instant;
import java.util.Optional;
import org.muniment.record.AgentId;
import org.muniment.record.RevisionRef;

/**
 * One approval of a revision that stands.
 *
 * @param fourEyes the rule under which it was given; the edition says so when it was relaxed
 * @param against for an attestation, the revision of its claim that it was judged against
 */
public record Approval(AgentId by, Instant at, FourEyes fourEyes, Optional<RevisionRef> against) {}
