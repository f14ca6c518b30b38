package org.muniment.api.curation.claim;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.claim.ConflictReport;
import org.muniment.claim.Resolution;
import org.muniment.claim.ResolutionId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.review.Approval;

/**
 * A conflict as curators see it.
 *
 * @param property the code of the term
 * @param standing the decision that holds; absent while nobody decided
 * @param earlier other decisions about any of these claims, the latest first
 */
public record ConflictView(
        String id,
        String subject,
        String property,
        List<ClaimSeen> claims,
        Optional<ResolutionView> standing,
        List<ResolutionView> earlier) {

    /** A claim at the revision that was compared. */
    public record ClaimSeen(String claim, int revision) {
        static List<ClaimSeen> of(List<RevisionRef> claims) {
            return claims.stream()
                    .map(ref -> new ClaimSeen(ref.record().toString(), ref.number()))
                    .toList();
        }

        RevisionRef ref() {
            return new RevisionRef(RecordId.parse(claim), revision);
        }
    }

    /**
     * What was once decided.
     *
     * @param approval by somebody else; absent while nobody has, and then it is not published
     */
    public record ResolutionView(
            String id,
            Resolution.Outcome outcome,
            Optional<String> preferred,
            String reason,
            String agent,
            Instant at,
            List<ClaimSeen> claims,
            Optional<ApprovalView> approval) {

        static ResolutionView of(Resolution resolution, Map<ResolutionId, Approval> approvals) {
            return new ResolutionView(
                    resolution.id().toString(),
                    resolution.outcome(),
                    resolution.preferred().map(RecordId::toString),
                    resolution.reason(),
                    resolution.agent().toString(),
                    resolution.at(),
                    ClaimSeen.of(resolution.claims()),
                    Optional.ofNullable(approvals.get(resolution.id())).map(ApprovalView::of));
        }
    }

    /** Who approved a decision. */
    public record ApprovalView(String by, Instant at, String fourEyes) {

        static ApprovalView of(Approval approval) {
            return new ApprovalView(
                    approval.by().toString(), approval.at(), approval.fourEyes().word());
        }
    }

    /** The decisions that a conflict knows. */
    static Stream<ResolutionId> decisions(ConflictReport report) {
        return Stream.concat(report.standing().stream(), report.earlier().stream())
                .map(Resolution::id);
    }

    /** The view of a conflict, with the approvals of those of its decisions that have one. */
    public static ConflictView of(ConflictReport report, Map<ResolutionId, Approval> approvals) {
        return new ConflictView(
                report.conflict().id().toString(),
                report.conflict().subject().toString(),
                report.conflict().property().toString(),
                ClaimSeen.of(report.conflict().claims()),
                report.standing().map(one -> ResolutionView.of(one, approvals)),
                report.earlier().stream().map(one -> ResolutionView.of(one, approvals)).toList());
    }
}
