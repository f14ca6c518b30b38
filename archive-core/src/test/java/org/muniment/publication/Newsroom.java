package org.muniment.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.muniment.claim.usecase.FindConflicts;
import org.muniment.publication.usecase.PublishRelease;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.RecogniseAgent;
import org.muniment.review.ReviewState;
import org.muniment.review.Ruling;
import org.muniment.review.Submission;
import org.muniment.review.usecase.ApproveResolution;
import org.muniment.review.usecase.AssembleDossier;
import org.muniment.review.usecase.DecideReview;
import org.muniment.review.usecase.SubmitDossier;

/** An author, a reviewer and a publisher at work, for tests. */
@ApplicationScoped
public class Newsroom {

    private final CommitChangeSet changeSets;
    private final RecogniseAgent agents;
    private final SubmitDossier submit;
    private final DecideReview decide;
    private final AssembleDossier dossiers;
    private final FindConflicts conflicts;
    private final ApproveResolution resolutions;
    private final PublishRelease publish;
    private final ReadPublic read;
    private final RandomGenerator random;

    Newsroom(
            CommitChangeSet changeSets,
            RecogniseAgent agents,
            SubmitDossier submit,
            DecideReview decide,
            AssembleDossier dossiers,
            FindConflicts conflicts,
            ApproveResolution resolutions,
            PublishRelease publish,
            ReadPublic read,
            RandomGenerator random) {
        this.changeSets = changeSets;
        this.agents = agents;
        this.submit = submit;
        this.decide = decide;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.resolutions = resolutions;
        this.publish = publish;
        this.read = read;
        this.random = random;
    }

    public AgentId agent(String name) {
        return agents.recognise("https://issuer.example", name, name).id();
    }

    public AgentId author() {
        return agent("amara");
    }

    public AgentId reviewer() {
        return agent("carmen");
    }

    public AgentId publisher() {
        return agent("dmitri");
    }

    /** A new record, still a draft of the author's. */
    public RevisionRef draft(Body body) {
        return commit(new Change.Create(RecordId.random(random), body));
    }

    public RevisionRef revise(RevisionRef base, Body body) {
        return commit(new Change.Revise(base, body));
    }

    /** A new record that the reviewer approved. */
    public RevisionRef approved(Body body) {
        RevisionRef ref = draft(body);
        approve(ref.record());
        return ref;
    }

    /** Submits every draft of a dossier, and approves it; there may be none left. */
    public void approve(RecordId dossier) {
        if (dossiers.assemble(dossier).parts().stream()
                .allMatch(part -> part.state() == ReviewState.APPROVED)) {
            return;
        }
        Submission submission = submit.submitDrafts(author(), dossier, Optional.empty());
        decide.decide(reviewer(), submission.id(), Ruling.approveAllExcept());
    }

    /** Approves what was decided about every conflict of a record. */
    public void approveResolutions(RecordId subject) {
        conflicts
                .of(subject)
                .forEach(
                        report ->
                                resolutions.approve(
                                        reviewer(),
                                        report.conflict().id(),
                                        report.standing().orElseThrow().id()));
    }

    public Release publish(RecordId... records) {
        return publish.publish(publisher(), Set.of(records), "For the readers.", Optional.empty());
    }

    public Release correct(EditionKind kind, RecordId... records) {
        return publish.publish(publisher(), Set.of(records), "Put right.", Optional.of(kind));
    }

    /** The current edition of a record that is public. */
    public Edition current(RecordKind kind, RecordId record) {
        return assertInstanceOf(Standing.Current.class, read.standing(kind, record)).edition();
    }

    public static String text(Edition edition) {
        return new String(edition.bytes(), UTF_8);
    }

    public void merge(RevisionRef base, RecordId survivor) {
        changeSets.commit(
                new ProposedChangeSet(
                        author(),
                        Optional.of("They are the same."),
                        "curation",
                        List.of(new Change.Merge(base, survivor))));
    }

    public void retire(RevisionRef base) {
        changeSets.commit(
                new ProposedChangeSet(
                        author(), Optional.empty(), "curation", List.of(new Change.Retire(base))));
    }

    private RevisionRef commit(Change change) {
        return changeSets
                .commit(
                        new ProposedChangeSet(
                                author(), Optional.empty(), "curation", List.of(change)))
                .only();
    }
}
