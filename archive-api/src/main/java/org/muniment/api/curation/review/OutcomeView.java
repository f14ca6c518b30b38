package org.muniment.api.curation.review;

import java.util.List;
import org.muniment.record.AgentId;
import org.muniment.review.Outcome;

/** A decision, and where the parts that it judged stand because of it. */
public record OutcomeView(DecisionView decision, List<PartView> parts) {

    static OutcomeView of(Outcome outcome, AgentId reader) {
        return new OutcomeView(
                DecisionView.of(outcome.decision()),
                PartView.all(outcome.parts(), outcome.decision().fourEyes(), reader));
    }
}
