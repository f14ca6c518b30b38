package org.muniment.specimen.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.muniment.record.RecordId;
import org.muniment.review.PartVerdict;
import org.muniment.review.Ruling;
import org.muniment.review.Submission;
import org.muniment.review.ThreadAnchor;
import org.muniment.review.usecase.DecideReview;
import org.muniment.review.usecase.PostComment;
import org.muniment.review.usecase.SubmitDossier;
import org.muniment.specimen.Act;

/** Puts up dossiers, decides on them, and talks about them. */
@ApplicationScoped
class ReviewDossiers {

    private final SubmitDossier submitDossier;
    private final DecideReview decideReview;
    private final PostComment postComment;

    ReviewDossiers(
            SubmitDossier submitDossier, DecideReview decideReview, PostComment postComment) {
        this.submitDossier = submitDossier;
        this.decideReview = decideReview;
        this.postComment = postComment;
    }

    void submit(Act.Submit act, String dossier, Stage stage) {
        Submission submission =
                submitDossier.submitDrafts(
                        stage.person(act.who()), stage.record(dossier), act.note());
        stage.submissions.put(dossier, submission.id());
    }

    void decide(Act.Decide act, String dossier, Stage stage) {
        List<PartVerdict> named = new ArrayList<>();
        act.approve().forEach(part -> named.add(PartVerdict.approve(stage.record(part))));
        act.requestChanges()
                .forEach(
                        (part, reason) ->
                                named.add(PartVerdict.requestChanges(stage.record(part), reason)));
        decideReview.decide(
                stage.person(act.who()),
                Stage.named("submission", stage.submissions, dossier),
                new Ruling(named, act.approve().isEmpty()));
    }

    void comment(Act.Comment act, Stage stage) {
        RecordId record = stage.record(act.on());
        ThreadAnchor anchor =
                act.pointer()
                        .map(
                                pointer ->
                                        (ThreadAnchor)
                                                new ThreadAnchor.OnField(
                                                        stage.head(record).orElseThrow(), pointer))
                        .orElseGet(() -> new ThreadAnchor.OnRecord(record));
        stage.threads.put(
                act.on(), postComment.start(stage.person(act.who()), anchor, act.words()).id());
    }

    void reply(Act.Reply act, Stage stage) {
        postComment.reply(
                stage.person(act.who()),
                Stage.named("thread", stage.threads, act.on()),
                act.words());
    }
}
