package org.muniment.review.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.record.RevisionRef;
import org.muniment.review.PartVerdict;
import org.muniment.review.RecordStanding;
import org.muniment.review.ReviewState;
import org.muniment.review.Submission;
import org.muniment.review.store.ApprovedRevisions;
import org.muniment.review.store.ReviewStates;
import org.muniment.testservices.PostgresTestResource;

/** What follows from a sequence of edits, submissions, decisions and recalls on one record. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ReviewStatesTest {

    @Inject ReviewScene scene;
    @Inject ReviewStates states;
    @Inject ApprovedRevisions approved;

    private @Nullable RevisionRef head;
    private @Nullable Submission submission;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # acts                                              | head's state      | approved
                    # what nobody put up is a draft
                    Ada edits                                           | draft             |
                    # put up, and waiting
                    Ada edits, Ada submits                              | submitted         |
                    # anyone may put up another's draft; its author is still its author
                    Ada edits, Ben submits, Ben approves                | approved          | 1
                    # taken back
                    Ada edits, Ada submits, Ada recalls                 | draft             |
                    # taken back and put up again, unchanged
                    Ada edits, Ada submits, Ada recalls, Ada submits    | submitted         |
                    # approved by somebody else
                    Ada edits, Ada submits, Ben approves                | approved          | 1
                    # sent back
                    Ada edits, Ada submits, Ben requests                | changes-requested |
                    # declined
                    Ada edits, Ada submits, Ben rejects                 | rejected          |
                    # a reviewer may refuse their own text too
                    Ada edits, Ada submits, Ada rejects                 | rejected          |
                    # sent back, mended, not yet put up again
                    Ada edits, Ada submits, Ben requests, Ada edits     | draft             |
                    # sent back, mended, approved
                    Ada edits, Ada submits, Ben requests, Ada edits, Ada submits, Ben approves | approved | 2
                    # sent back, and put up again unchanged with a note
                    Ada edits, Ada submits, Ben requests, Ada insists   | submitted         |
                    # put up again with a note, and taken back: what was said of it still holds
                    Ada edits, Ada submits, Ben requests, Ada insists, Ada recalls | changes-requested |
                    # put up again with a note, and approved after all
                    Ada edits, Ada submits, Ben rejects, Ada insists, Cho approves | approved | 1
                    # a new draft does not take the approval from the earlier revision
                    Ada edits, Ada submits, Ben approves, Ada edits     | draft             | 1
                    # nor does its refusal
                    Ada edits, Ada submits, Ben approves, Ada edits, Ada submits, Ben rejects | rejected | 1
                    # after an approval only the new change counts: its author is Ben, so Ada approves
                    Ada edits, Ada submits, Ben approves, Ben edits, Ben submits, Ada approves | approved | 2
                    # two authors: the first approval covers only the other's part
                    Ada edits, Ben edits, Ada submits, Ada approves     | submitted         |
                    # two authors: each approves the other's part
                    Ada edits, Ben edits, Ada submits, Ada approves, Ben approves | approved | 2
                    # two authors: a third person approves both parts
                    Ada edits, Ben edits, Ada submits, Cho approves     | approved          | 2
                    # two authors: one approves, a third refuses
                    Ada edits, Ben edits, Ada submits, Ada approves, Cho requests | changes-requested |
                    # a refusal undoes the approvals before it: Ben's covers Ada's part only
                    Ada edits, Ben edits, Ada submits, Ada approves, Cho requests, Ada insists, Ben approves | submitted |
                    # an approval given before a recall holds for the revision judged
                    Ada edits, Ben edits, Ada submits, Ada approves, Ada recalls, Ben submits, Ben approves | approved | 2
                    # the author of a refused revision is still an author of the one that follows
                    Ada edits, Ada submits, Cho requests, Ben edits, Ben submits, Ada approves | submitted |
                    # the head moved on after submission: the decision speaks of what was put up
                    Ada edits, Ada submits, Ada edits, Ben approves     | draft             | 1
                    """)
    void followFromWhatWasDone(String acts, String state, @Nullable Integer approvedNumber) {
        for (String act : acts.split(", ")) {
            String[] words = act.split(" ");
            play(words[0], words[1]);
        }
        RevisionRef last = java.util.Objects.requireNonNull(head);
        Optional<RevisionRef> expected =
                Optional.ofNullable(approvedNumber)
                        .map(number -> new RevisionRef(last.record(), number));
        assertEquals(
                Map.of(
                        last.record(),
                        new RecordStanding(last, ReviewState.ofWord(state), expected)),
                states.of(List.of(last.record())));
        assertEquals(expected, approved.latest(last.record()));
        assertEquals(Map.of(last, ReviewState.ofWord(state)), states.ofRevisions(List.of(last)));
        for (int n = 1; n <= last.number(); n++) {
            RevisionRef ref = new RevisionRef(last.record(), n);
            assertEquals(
                    states.ofRevisions(List.of(ref)).get(ref) == ReviewState.APPROVED,
                    approved.isApproved(ref));
        }
    }

    private void play(String who, String act) {
        switch (act) {
            case "edits" ->
                    head =
                            head == null
                                    ? scene.writes(who, "A report by " + who)
                                    : scene.edits(who, head, "A report by " + who);
            case "submits" -> submission = scene.submits(who, head.record());
            case "insists" -> submission = scene.submits(who, head, "Please look again.");
            case "recalls" -> scene.recalls(who, submission.id());
            case "approves" -> scene.approvesAll(who, submission.id());
            case "requests" ->
                    scene.decides(
                            who,
                            submission.id(),
                            PartVerdict.requestChanges(head.record(), "Not in the source."));
            case "rejects" ->
                    scene.decides(
                            who,
                            submission.id(),
                            PartVerdict.reject(head.record(), "Out of scope."));
            default -> throw new IllegalArgumentException(act);
        }
    }
}
