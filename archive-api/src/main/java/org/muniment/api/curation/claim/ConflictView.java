package org.muniment.api.curation.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.claim.ConflictReport;
import org.muniment.claim.Resolution;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

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

    /** What was once decided. */
    public record ResolutionView(
            String id,
            Resolution.Outcome outcome,
            Optional<String> preferred,
            String reason,
            String agent,
            Instant at,
            List<ClaimSeen> claims) {

        static ResolutionView of(Resolution resolution) {
            return new ResolutionView(
                    resolution.id().toString(),
                    resolution.outcome(),
                    resolution.preferred().map(RecordId::toString),
                    resolution.reason(),
                    resolution.agent().toString(),
                    resolution.at(),
                    ClaimSeen.of(resolution.claims()));
        }
    }

    static ConflictView of(ConflictReport report) {
        return new ConflictView(
                report.conflict().id().toString(),
                report.conflict().subject().toString(),
                report.conflict().property().toString(),
                ClaimSeen.of(report.conflict().claims()),
                report.standing().map(ResolutionView::of),
                report.earlier().stream().map(ResolutionView::of).toList());
    }
}
