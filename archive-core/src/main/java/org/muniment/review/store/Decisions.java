package org.muniment.review.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.review.Decision;
import org.muniment.review.DecisionId;
import org.muniment.review.FourEyes;
import org.muniment.review.JudgedPart;
import org.muniment.review.SubmissionId;
import org.muniment.review.Verdict;

/** What was decided, part by part. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<DecisionRow, String> {

    /** Adds a decision; the records of the parts judged are locked. */
    public void add(Decision decision) {
        DecisionRow row = new DecisionRow();
        row.id = decision.id().toString();
        row.submission = decision.submission().toString();
        row.agent = decision.agent().toString();
        row.at = decision.at();
        row.fourEyes = decision.fourEyes().word();
        for (JudgedPart part : decision.parts()) {
            String record = part.revision().record().toString();
            row.parts.add(
                    new DecisionRow.Part(
                            row.submission,
                            record,
                            part.revision().number(),
                            part.verdict().word(),
                            part.reason().orElse(null),
                            part.against().map(claim -> claim.record().toString()).orElse(null),
                            part.against().map(RevisionRef::number).orElse(null)));
            part.authors()
                    .forEach(
                            author ->
                                    row.authors.add(
                                            new DecisionRow.Author(record, author.toString())));
        }
        persistAndFlush(row);
    }

    /** The decisions on a submission, the first first. */
    public List<Decision> on(SubmissionId submission) {
        return list("submission = ?1 order by serial", submission.toString()).stream()
                .map(Decisions::decision)
                .toList();
    }

    private static Decision decision(DecisionRow row) {
        return new Decision(
                DecisionId.parse(row.id),
                SubmissionId.parse(row.submission),
                AgentId.parse(row.agent),
                row.at,
                FourEyes.ofWord(row.fourEyes),
                row.parts.stream().map(part -> judged(row, part)).toList());
    }

    private static JudgedPart judged(DecisionRow row, DecisionRow.Part part) {
        SortedSet<AgentId> authors =
                row.authors.stream()
                        .filter(author -> author.record().equals(part.record()))
                        .map(author -> AgentId.parse(author.author()))
                        .collect(Collectors.toCollection(TreeSet::new));
        return new JudgedPart(
                new RevisionRef(RecordId.parse(part.record()), part.number()),
                Verdict.ofWord(part.verdict()),
                Optional.ofNullable(part.reason()),
                authors,
                Optional.ofNullable(part.againstRecord())
                        .map(RecordId::parse)
                        .flatMap(
                                claim ->
                                        Optional.ofNullable(part.againstNumber())
                                                .map(number -> new RevisionRef(claim, number))));
    }
}
