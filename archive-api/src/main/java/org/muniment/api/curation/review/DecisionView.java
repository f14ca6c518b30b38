package org.muniment.api.curation.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.review.Decision;
import org.muniment.review.JudgedPart;

/**
 * What somebody decided.
 *
 * @param fourEyes the rule in force then: {@code required} or {@code relaxed}
 */
public record DecisionView(
        String id,
        String submission,
        String agent,
        Instant at,
        String fourEyes,
        List<Judged> parts) {

    static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.id().toString(),
                decision.submission().toString(),
                decision.agent().toString(),
                decision.at(),
                decision.fourEyes().word(),
                decision.parts().stream().map(Judged::of).toList());
    }

    /**
     * One part of a decision.
     *
     * @param verdict {@code approve}, {@code request-changes} or {@code reject}
     * @param authors who counted as author
     * @param against for an attestation, the revision of its claim that it was judged against
     */
    public record Judged(
            String record,
            int revision,
            String verdict,
            Optional<String> reason,
            List<String> authors,
            Optional<RevisionView> against) {

        static Judged of(JudgedPart part) {
            return new Judged(
                    part.revision().record().toString(),
                    part.revision().number(),
                    part.verdict().word(),
                    part.reason(),
                    PartView.ids(part.authors()),
                    part.against().map(RevisionView::of));
        }
    }
}
