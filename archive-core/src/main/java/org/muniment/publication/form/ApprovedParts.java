package org.muniment.publication.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.Revisions;
import org.muniment.review.ApprovedRevision;
import org.muniment.review.store.ApprovedRevisions;

/** The last approved revision of records: all that may be printed of them. */
@ApplicationScoped
class ApprovedParts {

    private final ApprovedRevisions approved;
    private final Revisions revisions;

    ApprovedParts(ApprovedRevisions approved, Revisions revisions) {
        this.approved = approved;
        this.revisions = revisions;
    }

    <B extends Body> Optional<ApprovedPart<B>> of(RecordId record, Class<B> type) {
        return Optional.ofNullable(of(List.of(record), type).get(record));
    }

    /** The approved parts of those of these records that have one of this type. */
    <B extends Body> Map<RecordId, ApprovedPart<B>> of(
            Collection<RecordId> records, Class<B> type) {
        if (records.isEmpty()) {
            return Map.of();
        }
        return at(approved.latest(records).values(), type);
    }

    /** Those of these revisions that are approved and of this type. */
    <B extends Body> Map<RecordId, ApprovedPart<B>> at(
            Collection<RevisionRef> wanted, Class<B> type) {
        Map<RevisionRef, ApprovedRevision> judged = approved.of(wanted);
        Map<RecordId, ApprovedPart<B>> parts = new HashMap<>();
        for (Revision<B> revision : revisions.find(wanted, type)) {
            ApprovedRevision judgement = judged.get(revision.ref());
            if (judgement != null && revision.body().isPresent()) {
                parts.put(
                        revision.ref().record(),
                        new ApprovedPart<>(
                                revision, List.copyOf(judgement.authors()), judgement.approvals()));
            }
        }
        return parts;
    }
}
