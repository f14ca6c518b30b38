package org.muniment.review.usecase;

import jakarta.enterprise.context.Dependent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.RecogniseAgent;
import org.muniment.review.Outcome;
import org.muniment.review.PartVerdict;
import org.muniment.review.Ruling;
import org.muniment.review.Submission;
import org.muniment.review.SubmissionId;
import org.muniment.source.SourceExamples;

/** People who write, put up and decide, in the tests' words. */
@Dependent
class ReviewScene {

    private final Map<String, AgentId> people = new HashMap<>();
    private final CommitChangeSet changeSets;
    private final RecogniseAgent agents;
    private final SubmitDossier submit;
    private final DecideReview decide;
    private final RecallSubmission recall;
    private final RandomGenerator random;

    ReviewScene(
            CommitChangeSet changeSets,
            RecogniseAgent agents,
            SubmitDossier submit,
            DecideReview decide,
            RecallSubmission recall,
            RandomGenerator random) {
        this.changeSets = changeSets;
        this.agents = agents;
        this.submit = submit;
        this.decide = decide;
        this.recall = recall;
        this.random = random;
    }

    AgentId person(String name) {
        return people.computeIfAbsent(
                name, n -> agents.recognise("https://issuer.example", "review-" + n, n).id());
    }

    RecordId id() {
        return RecordId.random(random);
    }

    RevisionRef writes(String who, String title) {
        return creates(who, id(), SourceExamples.titled(title));
    }

    RevisionRef creates(String who, RecordId id, Body body) {
        return commit(who, new Change.Create(id, body));
    }

    RevisionRef edits(String who, RevisionRef base, String title) {
        return edits(who, base, SourceExamples.titled(title));
    }

    RevisionRef edits(String who, RevisionRef base, Body body) {
        return commit(who, new Change.Revise(base, body));
    }

    void retires(String who, RevisionRef base) {
        changeSets.commit(changes(who, new Change.Retire(base)));
    }

    Submission submits(String who, RecordId record) {
        return submit.submitDrafts(person(who), record, Optional.empty());
    }

    Submission submits(String who, RevisionRef part, String note) {
        return submit.submit(person(who), part.record(), Set.of(part), Optional.of(note));
    }

    Outcome approvesAll(String who, SubmissionId submission) {
        return decide.decide(person(who), submission, Ruling.approveAllExcept());
    }

    Outcome approves(String who, SubmissionId submission, RecordId record) {
        return decides(who, submission, PartVerdict.approve(record));
    }

    Outcome decides(String who, SubmissionId submission, PartVerdict... verdicts) {
        return decide.decide(person(who), submission, Ruling.on(verdicts));
    }

    Submission recalls(String who, SubmissionId submission) {
        return recall.recall(person(who), submission);
    }

    private RevisionRef commit(String who, Change change) {
        return changeSets.commit(changes(who, change)).only();
    }

    private ProposedChangeSet changes(String who, Change change) {
        return new ProposedChangeSet(person(who), Optional.empty(), "curation", List.of(change));
    }
}
