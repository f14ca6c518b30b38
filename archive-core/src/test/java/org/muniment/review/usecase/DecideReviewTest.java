package org.muniment.review.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.Records;
import org.muniment.review.ApprovedRevision;
import org.muniment.review.FourEyes;
import org.muniment.review.Outcome;
import org.muniment.review.PartStanding;
import org.muniment.review.PartVerdict;
import org.muniment.review.ReviewState;
import org.muniment.review.Ruling;
import org.muniment.review.Submission;
import org.muniment.review.SubmissionId;
import org.muniment.review.store.ApprovedRevisions;
import org.muniment.review.store.Decisions;
import org.muniment.review.store.DossierMembers;
import org.muniment.review.store.PartStandings;
import org.muniment.review.store.ReviewStates;
import org.muniment.review.store.Submissions;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class DecideReviewTest {

    @Inject ReviewScene scene;
    @Inject DecideReview decide;
    @Inject SubmitDossier submit;
    @Inject ReadSubmission read;
    @Inject ApprovedRevisions approved;
    @Inject ReviewStates states;
    @Inject Records records;
    @Inject Submissions submissions;
    @Inject Decisions decisions;
    @Inject PartStandings standings;
    @Inject DossierMembers members;
    @Inject EntityManager entities;
    @Inject Clock clock;
    @Inject RandomGenerator random;

    @Test
    void approvesAllExceptWhatIsNamed() {
        List<RevisionRef> parts = partAndWholes(3);
        Submission submission = scene.submits("Ada", parts.getFirst().record());
        assertEquals(new TreeSet<>(parts), new TreeSet<>(submission.parts()));
        RevisionRef except = parts.get(1);

        Outcome outcome =
                decide.decide(
                        scene.person("Ben"),
                        submission.id(),
                        Ruling.approveAllExcept(
                                PartVerdict.requestChanges(except.record(), "Which year?")));

        assertEquals(3, outcome.parts().size());
        for (PartStanding part : outcome.parts()) {
            assertEquals(
                    part.revision().equals(except)
                            ? ReviewState.CHANGES_REQUESTED
                            : ReviewState.APPROVED,
                    part.state());
        }
        assertEquals(FourEyes.REQUIRED, outcome.decision().fourEyes());
        assertEquals(List.of(outcome.decision()), read.read(submission.id()).decisions());
    }

    @Test
    void approvesAllOrNothing() {
        List<RevisionRef> parts = partAndWholes(2);
        Submission submission = scene.submits("Ada", parts.getFirst().record());
        scene.approves("Ben", submission.id(), parts.get(1).record());

        Refusal refusal =
                refused(
                        RefusalCode.WRONG_STATE,
                        () ->
                                scene.decides(
                                        "Cho",
                                        submission.id(),
                                        PartVerdict.approve(parts.get(0).record()),
                                        PartVerdict.approve(parts.get(1).record())));

        assertEquals(List.of(parts.get(1).record().toString()), subjects(refusal));
        assertFalse(approved.isApproved(parts.get(0)));
        assertEquals(1, read.read(submission.id()).decisions().size());
    }

    @Test
    void refusesApprovalByTheOnlyAuthorAndNamesEachPartOfTheirs() {
        List<RevisionRef> parts = partAndWholes(2);
        Submission submission = scene.submits("Ben", parts.getFirst().record());

        Refusal refusal =
                refused(RefusalCode.NOT_YOURS, () -> scene.approvesAll("Ada", submission.id()));

        assertEquals(
                "You alone wrote what waits in revision 1 of record %s, so somebody else has to approve it."
                        .formatted(new TreeSet<>(parts).first().record()),
                refusal.getMessage());
        assertEquals(2, refusal.findings().size());
        assertTrue(read.read(submission.id()).decisions().isEmpty());
    }

    @Test
    void saysWhatIsStillMissingWhenOneOfTwoAuthorsApproves() {
        RevisionRef first = scene.writes("Ada", "A report");
        RevisionRef second = scene.edits("Ben", first, "A full report");
        Submission submission = scene.submits("Ada", first.record());

        Outcome outcome = scene.approvesAll("Ada", submission.id());

        PartStanding part = outcome.parts().getFirst();
        assertEquals(ReviewState.SUBMITTED, part.state());
        assertEquals(people("Ada"), part.missing());
        assertTrue(part.isAdvancedBy(scene.person("Ben"), FourEyes.REQUIRED));
        assertTrue(part.isAdvancedBy(scene.person("Cho"), FourEyes.REQUIRED));
        assertFalse(part.isAdvancedBy(scene.person("Ada"), FourEyes.REQUIRED));
        refused(
                RefusalCode.WRONG_STATE,
                () -> scene.approves("Ada", submission.id(), first.record()));

        Outcome last = scene.approvesAll("Ben", submission.id());
        assertEquals(ReviewState.APPROVED, last.parts().getFirst().state());
        ApprovedRevision whole = approved.of(List.of(second)).get(second);
        assertEquals(people("Ada", "Ben"), whole.authors());
        assertEquals(
                List.of(scene.person("Ada"), scene.person("Ben")),
                whole.approvals().stream().map(approval -> approval.by()).toList());
    }

    @Test
    void refusesToDecideTwice() {
        RevisionRef ref = scene.writes("Ada", "A report");
        Submission submission = scene.submits("Ada", ref.record());
        scene.approvesAll("Ben", submission.id());

        refused(RefusalCode.WRONG_STATE, () -> scene.approvesAll("Ben", submission.id()));
        refused(
                RefusalCode.WRONG_STATE,
                () -> scene.approves("Cho", submission.id(), ref.record()));
        refused(
                RefusalCode.WRONG_STATE,
                () ->
                        scene.decides(
                                "Cho",
                                submission.id(),
                                PartVerdict.reject(ref.record(), "Too late")));
        assertTrue(approved.isApproved(ref));
    }

    @Test
    void refusesToDecideOnWhatWasTakenBack() {
        RevisionRef ref = scene.writes("Ada", "A report");
        Submission submission = scene.submits("Ada", ref.record());
        scene.recalls("Ada", submission.id());

        Refusal all =
                refused(RefusalCode.WRONG_STATE, () -> scene.approvesAll("Ben", submission.id()));
        assertEquals(
                "This submission was taken back by the person who put it up.", all.getMessage());
        refused(
                RefusalCode.WRONG_STATE,
                () -> scene.approves("Ben", submission.id(), ref.record()));
    }

    @Test
    void letsOnlyTheSubmitterTakeBackAndOnlyOnceAndOnlyWhatIsUndecided() {
        List<RevisionRef> parts = partAndWholes(2);
        Submission submission = scene.submits("Ada", parts.getFirst().record());
        refused(RefusalCode.NOT_YOURS, () -> scene.recalls("Ben", submission.id()));
        scene.approves("Ben", submission.id(), parts.get(0).record());

        scene.recalls("Ada", submission.id());

        assertTrue(approved.isApproved(parts.get(0)));
        assertEquals(
                ReviewState.DRAFT, states.ofRevisions(List.of(parts.get(1))).get(parts.get(1)));
        refused(RefusalCode.WRONG_STATE, () -> scene.recalls("Ada", submission.id()));
        Submission again = scene.submits("Ada", parts.getFirst().record());
        assertEquals(List.of(parts.get(1)), again.parts());
        scene.approvesAll("Ben", again.id());
        refused(RefusalCode.WRONG_STATE, () -> scene.recalls("Ada", again.id()));
    }

    @Test
    void refusesToPutUpWhatWaitsIsApprovedOrWasSentBackUnchanged() {
        RevisionRef ref = scene.writes("Ada", "A report");
        Submission submission = scene.submits("Ada", ref.record());
        assertEquals("submitted", obstacle(ref));
        refused(RefusalCode.WRONG_STATE, () -> scene.submits("Ben", ref.record()));

        scene.decides(
                "Ben", submission.id(), PartVerdict.requestChanges(ref.record(), "Which year?"));
        assertEquals("refused", obstacle(ref));

        RevisionRef mended = scene.edits("Ada", ref, "A report of 1955");
        assertEquals("not-the-head", obstacle(ref));
        Submission second = scene.submits("Ada", ref.record());
        assertEquals(List.of(mended), second.parts());
        scene.approvesAll("Ben", second.id());
        assertEquals("approved", obstacle(mended));
        refused(RefusalCode.WRONG_STATE, () -> scene.submits("Ada", ref.record()));
    }

    @Test
    void refusesToPutUpWhatIsNotInTheDossierOrNotInUse() {
        RevisionRef ref = scene.writes("Ada", "A report");
        RevisionRef stranger = scene.writes("Ada", "Another");
        refused(
                RefusalCode.INVALID,
                () ->
                        submit.submit(
                                scene.person("Ada"),
                                ref.record(),
                                Set.of(stranger),
                                Optional.empty()));
        scene.retires("Ada", ref);
        assertEquals("retired", obstacle(ref));
        refused(RefusalCode.NOT_FOUND, () -> scene.submits("Ada", scene.id()));
    }

    @Test
    void speaksOfTheRevisionThatWasPutUpAndSaysThatItIsNoLongerTheHead() {
        RevisionRef first = scene.writes("Ada", "A report");
        Submission submission = scene.submits("Ada", first.record());
        RevisionRef second = scene.edits("Ada", first, "A full report");

        Outcome outcome = scene.approvesAll("Ben", submission.id());

        PartStanding part = outcome.parts().getFirst();
        assertEquals(first, part.revision());
        assertEquals(second, part.head());
        assertFalse(part.isHead());
        assertEquals(Optional.of(first), approved.latest(first.record()));
        assertEquals(ReviewState.DRAFT, states.ofRevisions(List.of(second)).get(second));
    }

    @Test
    void refusesToDecideOnARevisionThatALaterApprovedOneOvertook() {
        RevisionRef first = scene.writes("Ada", "A report");
        Submission older = scene.submits("Ada", first.record());
        RevisionRef second = scene.edits("Ada", first, "A full report");
        Submission newer = scene.submits("Ada", second.record());
        scene.approvesAll("Ben", newer.id());

        Refusal refusal =
                refused(
                        RefusalCode.WRONG_STATE,
                        () -> scene.approves("Cho", older.id(), first.record()));
        assertEquals(
                "Record %s cannot be decided on here: the record left use, or a later revision of it is approved."
                        .formatted(first.record()),
                refusal.getMessage());
        assertEquals(Optional.of(second), approved.latest(first.record()));
    }

    @Test
    void refusesARecordThatWasNotPutUp() {
        RevisionRef ref = scene.writes("Ada", "A report");
        Submission submission = scene.submits("Ada", ref.record());
        RevisionRef stranger = scene.writes("Ada", "Another");
        refused(
                RefusalCode.INVALID,
                () -> scene.approves("Ben", submission.id(), stranger.record()));
        refused(RefusalCode.NOT_FOUND, () -> scene.approvesAll("Ben", SubmissionId.random(random)));
    }

    @Test
    void needsAReasonToRefuseAndNoneToApprove() {
        RevisionRef ref = scene.writes("Ada", "A report");
        refused(RefusalCode.INVALID, () -> PartVerdict.requestChanges(ref.record(), "  "));
        refused(RefusalCode.INVALID, () -> PartVerdict.reject(ref.record(), ""));
        assertTrue(PartVerdict.approve(ref.record()).reason().isEmpty());
        refused(RefusalCode.INVALID, () -> Ruling.on());
        refused(
                RefusalCode.INVALID,
                () ->
                        Ruling.on(
                                PartVerdict.approve(ref.record()),
                                PartVerdict.reject(ref.record(), "No")));
    }

    @Test
    void letsOneOfEightSimultaneousDecisionsWin() throws Exception {
        List<RevisionRef> parts = partAndWholes(3);
        Submission submission = scene.submits("Ada", parts.getFirst().record());
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            AgentId reviewer = scene.person("Reviewer " + i);
            boolean approve = i % 2 == 0;
            attempts.add(
                    () -> {
                        try {
                            decide.decide(
                                    reviewer,
                                    submission.id(),
                                    approve
                                            ? Ruling.approveAllExcept()
                                            : new Ruling(
                                                    parts.stream()
                                                            .map(
                                                                    part ->
                                                                            PartVerdict.reject(
                                                                                    part.record(),
                                                                                    "No"))
                                                            .toList(),
                                                    false));
                            return true;
                        } catch (Refusal late) {
                            assertEquals(RefusalCode.WRONG_STATE, late.code());
                            return false;
                        }
                    });
        }
        int won = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var attempt : pool.invokeAll(attempts)) {
                won += attempt.get() ? 1 : 0;
            }
        }
        assertEquals(1, won);
        assertEquals(1, read.read(submission.id()).decisions().size());
        assertEquals(1, states.ofRevisions(parts).values().stream().distinct().count());
    }

    @Test
    void letsAnAuthorApproveAloneWhenTheRuleIsRelaxedAndRecordsThat() {
        RevisionRef ref = scene.writes("Ada", "A report");
        Submission submission = scene.submits("Ada", ref.record());
        DecideReview relaxed =
                new DecideReview(
                        records,
                        submissions,
                        decisions,
                        standings,
                        members,
                        approved,
                        List.of(),
                        FourEyes.RELAXED,
                        clock,
                        random);

        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                relaxed.decide(
                                        scene.person("Ada"),
                                        submission.id(),
                                        Ruling.approveAllExcept()));

        assertTrue(approved.isApproved(ref));
        assertEquals(
                FourEyes.RELAXED,
                approved.of(List.of(ref)).get(ref).approvals().getFirst().fourEyes());
    }

    @Test
    void letsNobodyAlterADecisionInTheDatabase() {
        RevisionRef ref = scene.writes("Ada", "A report");
        Submission submission = scene.submits("Ada", ref.record());
        scene.approvesAll("Ben", submission.id());
        for (String sql :
                List.of(
                        "update decision set four_eyes = 'relaxed'",
                        "update decision_part set verdict = 'approve'",
                        "delete from decision_author",
                        "delete from submission_part",
                        "update submission set note = 'x'")) {
            assertThrows(
                    PersistenceException.class,
                    () ->
                            QuarkusTransaction.requiringNew()
                                    .run(() -> entities.createNativeQuery(sql).executeUpdate()));
        }
    }

    /** A part, the whole it belongs to, and that one's whole: all new, in one dossier, by Ada. */
    private List<RevisionRef> partAndWholes(int count) {
        List<RevisionRef> parts = new ArrayList<>();
        parts.add(scene.writes("Ada", "The whole"));
        for (int i = 1; i < count; i++) {
            RecordId whole = parts.getFirst().record();
            parts.addFirst(
                    scene.creates("Ada", scene.id(), SourceExamples.partOf(whole, "Part " + i)));
        }
        return parts;
    }

    private String obstacle(RevisionRef part) {
        Refusal refusal =
                refused(
                        RefusalCode.WRONG_STATE,
                        () ->
                                submit.submit(
                                        scene.person("Ada"),
                                        part.record(),
                                        Set.of(part),
                                        Optional.empty()));
        return refusal.findings().getFirst().code();
    }

    private Set<AgentId> people(String... names) {
        Set<AgentId> people = new TreeSet<>();
        for (String name : names) {
            people.add(scene.person(name));
        }
        return people;
    }

    private static List<String> subjects(Refusal refusal) {
        return refusal.findings().stream().map(Finding::subject).toList();
    }

    private static Refusal refused(RefusalCode code, Executable act) {
        Refusal refusal = assertThrows(Refusal.class, act);
        assertEquals(code, refusal.code(), refusal.getMessage());
        return refusal;
    }
}
