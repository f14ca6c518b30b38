package org.muniment.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.claim.ConflictReport;
import org.muniment.claim.ResolutionId;
import org.muniment.record.AgentId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;

/**
 * What one person has to see to.
 *
 * @param waiting submissions with parts that their approval would advance, the oldest first
 * @param decisions about conflicts, that their approval would let be published, the oldest first
 * @param returned what they wrote or put up, and was sent back, the newest first
 * @param stalled what is theirs and has not moved for long, the oldest first
 * @param more whether there is more of any of these than is told here
 */
public record Inbox(
        List<Waiting> waiting,
        List<Decided> decisions,
        List<Returned> returned,
        List<Stalled> stalled,
        boolean more) {

    public Inbox {
        waiting = List.copyOf(waiting);
        decisions = List.copyOf(decisions);
        returned = List.copyOf(returned);
        stalled = List.copyOf(stalled);
    }

    /**
     * A submission, with those of its parts that wait for this person.
     *
     * @param fourEyes the rule in force now, by which the parts tell what is missing
     */
    public record Waiting(Submission submission, List<PartStanding> parts, FourEyes fourEyes) {

        public Waiting {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A conflict whose standing decision nobody approved.
     *
     * @param kind of the record that the claims in conflict are about
     * @param approvals of the other decisions about its claims, of those that have one
     */
    public record Decided(
            RecordKind kind, ConflictReport conflict, Map<ResolutionId, Approval> approvals) {

        public Decided {
            approvals = Map.copyOf(approvals);
        }
    }

    /** A head revision that was refused, with the last reason given, unless it was expunged. */
    public record Returned(
            RevisionRef revision,
            RecordKind kind,
            Verdict verdict,
            Optional<String> reason,
            AgentId by,
            Instant at,
            SubmissionId submission) {}

    /**
     * A revision that waits.
     *
     * @param since when anything last happened to it
     * @param submission in which it waits for a decision; empty for a draft that was never put up
     */
    public record Stalled(
            RevisionRef revision,
            RecordKind kind,
            Instant since,
            Optional<SubmissionId> submission) {}
}
