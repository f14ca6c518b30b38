package org.muniment.review.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.review.Recall;
import org.muniment.review.Submission;
import org.muniment.review.SubmissionId;

/** What was put up for review, and what was taken back. */
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<SubmissionRow, String> {

    private final EntityManager entities;

    Submissions(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a submission, which has no recall yet; the records of its parts are locked. */
    public void add(Submission submission) {
        SubmissionRow row = new SubmissionRow();
        row.id = submission.id().toString();
        row.subject = submission.subject().toString();
        row.agent = submission.agent().toString();
        row.at = submission.at();
        row.note = submission.note().orElse(null);
        for (RevisionRef part : submission.parts()) {
            row.parts.add(new SubmissionRow.Part(part.record().toString(), part.number()));
        }
        persistAndFlush(row);
    }

    /** Adds the recall of a submission; the records of its parts are locked. */
    public void recall(SubmissionId submission, Recall recall) {
        RecallRow row = new RecallRow();
        row.submission = submission.toString();
        row.agent = recall.agent().toString();
        row.at = recall.at();
        entities.persist(row);
        entities.flush();
    }

    public Optional<Submission> byId(SubmissionId id) {
        return Optional.ofNullable(all(List.of(id)).get(id));
    }

    public Map<SubmissionId, Submission> all(Collection<SubmissionId> ids) {
        List<String> keys = ids.stream().map(SubmissionId::toString).toList();
        Map<String, RecallRow> recalls =
                entities
                        .createQuery("from RecallRow where submission in ?1", RecallRow.class)
                        .setParameter(1, keys)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> row.submission, Function.identity()));
        return list("from SubmissionRow s left join fetch s.parts where s.id in ?1", keys).stream()
                .map(row -> submission(row, recalls.get(row.id)))
                .collect(Collectors.toMap(Submission::id, Function.identity()));
    }

    private static Submission submission(SubmissionRow row, @Nullable RecallRow recall) {
        return new Submission(
                SubmissionId.parse(row.id),
                RecordId.parse(row.subject),
                AgentId.parse(row.agent),
                row.at,
                Optional.ofNullable(row.note),
                row.parts.stream()
                        .map(part -> new RevisionRef(RecordId.parse(part.record()), part.number()))
                        .toList(),
                Optional.ofNullable(recall)
                        .map(found -> new Recall(AgentId.parse(found.agent), found.at)));
    }
}
