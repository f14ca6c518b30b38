package org.muniment.review.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.Revision;
import org.muniment.record.store.Revisions;
import org.muniment.review.RecordStanding;
import org.muniment.review.ReviewState;
import org.muniment.review.store.ReviewStates;

/**
 * Keeps contributors out of each other's drafts: what somebody else is writing can be changed by a
 * curator, or by anyone once it is approved.
 */
@ApplicationScoped
public class RequireEditor {

    private final ReviewStates states;
    private final Revisions revisions;

    RequireEditor(ReviewStates states, Revisions revisions) {
        this.states = states;
        this.revisions = revisions;
    }

    /**
     * @throws Refusal {@link RefusalCode#NOT_YOURS} when the head is a draft that somebody else
     *     wrote
     */
    @Transactional
    public void require(AgentId agent, RecordId record) {
        Optional<RecordStanding> standing =
                Optional.ofNullable(states.of(List.of(record)).get(record));
        if (standing.isEmpty() || standing.get().state() == ReviewState.APPROVED) {
            return;
        }
        Optional<AgentId> author = revisions.head(record, Body.class).map(Revision::author);
        if (author.isPresent() && !author.get().equals(agent)) {
            throw new Refusal(
                    RefusalCode.NOT_YOURS,
                    "Somebody else is writing this record. Comment on it, ask a curator to change"
                            + " it, or wait until it is approved.");
        }
    }
}
