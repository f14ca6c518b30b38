package org.muniment.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.LeavingRule;

/** What waits for a decision is not merged away under the reviewer's eyes. */
@ApplicationScoped
class SubmittedRecords implements LeavingRule {

    private final EntityManager entities;

    SubmittedRecords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Finding> againstMerging(RecordKind kind, RecordId record, RecordId survivor) {
        List<?> submissions =
                entities.createNativeQuery(
                                "select submission from review_part"
                                        + " where record = :record and open order by serial",
                                String.class)
                        .setParameter("record", record.toString())
                        .getResultList();
        return submissions.stream()
                .map(
                        submission ->
                                Finding.error(
                                        "submitted",
                                        (String) submission,
                                        "Record %s waits for a decision in submission %s. Have it decided or taken back before you merge it."
                                                .formatted(record, submission)))
                .toList();
    }
}
