package org.muniment.review.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import org.muniment.record.RevisionRef;
import org.muniment.review.ReviewState;
import org.muniment.review.store.ReviewStates;

/** Where revisions stand in review. */
@ApplicationScoped
public class ReadReviewState {

    private final ReviewStates states;

    ReadReviewState(ReviewStates states) {
        this.states = states;
    }

    /** The state of each of these revisions that there is. */
    @Transactional
    public Map<RevisionRef, ReviewState> of(Collection<RevisionRef> revisions) {
        return states.ofRevisions(revisions);
    }
}
