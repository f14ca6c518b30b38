package org.muniment.review.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBuilder;
import org.muniment.claim.Evidence;
import org.muniment.claim.Stance;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.Wording;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.review.DossierPart;
import org.muniment.review.PartStanding;
import org.muniment.review.PartVerdict;
import org.muniment.review.ReviewState;
import org.muniment.review.Submission;
import org.muniment.review.SubmissionId;
import org.muniment.review.store.ApprovedRevisions;
import org.muniment.testservices.PostgresTestResource;

/** An attestation was approved; then its claim was mended. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class JudgeAgainTest {

    @Inject ReviewScene scene;
    @Inject AssembleDossier dossiers;
    @Inject ReadSubmission read;
    @Inject ReadInbox inbox;
    @Inject ApprovedRevisions approved;

    private RecordId event;
    private ClaimBuilder claim;
    private RevisionRef attestation;
    private Submission first;

    @BeforeEach
    void approveAnEvent() {
        event = scene.creates("Ada", scene.id(), EventExamples.labelled("A meeting")).record();
        claim = aClaim().about(event).dated("1955-08-01");
        scene.creates("Ada", claim.id(), claim.body());
        attestation = scene.creates("Ada", scene.id(), judgement(claim.id()));
        first = scene.submits("Ada", event);
        scene.approvesAll("Ben", first.id());
    }

    @Test
    void isPutUpWithItsClaimAndJudgedAgainstWhatTheClaimSaysNow() {
        RevisionRef mended = mend();

        Submission second = scene.submits("Ada", event);
        assertEquals(Set.of(mended, attestation), Set.copyOf(second.parts()));
        assertTrue(part(second).open());
        assertEquals(ReviewState.APPROVED, part(second).state());
        scene.approvesAll("Ben", second.id());

        assertFalse(part(second).open());
        assertTrue(approvedAgainst(mended));
        assertFalse(line().claimMoved());
    }

    @Test
    void isPutUpAloneOnceTheClaimIsApproved() {
        RevisionRef mended = mend();
        Submission claimAlone = scene.submits("Ada", mended, "Mended.");
        scene.approvesAll("Ben", claimAlone.id());
        assertTrue(line().claimMoved());
        assertFalse(approvedAgainst(mended));
        assertFalse(part(first).open(), "what was decided long ago is not opened by itself");

        Submission again = scene.submits("Ada", attestation, "For the mended claim.");
        assertTrue(
                inbox.read(scene.person("Ben")).waiting().stream()
                        .anyMatch(waiting -> waiting.submission().id().equals(again.id())));
        scene.approvesAll("Ben", again.id());

        assertTrue(approvedAgainst(mended));
        assertFalse(part(again).open());
        assertFalse(part(first).open());
        assertFalse(line().claimMoved());
    }

    @Test
    void isNotApprovedAgainByItsAuthorAlone() {
        mend();
        Submission second = scene.submits("Ada", event);
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> scene.approves("Ada", second.id(), attestation.record()));
        assertEquals(RefusalCode.NOT_YOURS, refusal.code());
    }

    @Test
    void isNotPutUpAgainWhileItsClaimSaysTheSame() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> scene.submits("Ada", attestation, "Please."));
        assertEquals(RefusalCode.WRONG_STATE, refusal.code());
        assertEquals("approved", refusal.findings().getFirst().code());
    }

    @Test
    void isNotPutUpTwice() {
        mend();
        scene.submits("Ada", event);
        assertThrows(Refusal.class, () -> scene.submits("Ada", attestation, "And again."));
        assertThrows(Refusal.class, () -> scene.submits("Ada", event));
    }

    @Test
    void losesItsApprovalWhenItIsFoundNotToFitAnyMore() {
        mend();
        Submission second = scene.submits("Ada", event);
        scene.decides(
                "Ben",
                second.id(),
                PartVerdict.requestChanges(attestation.record(), "It says another day."));
        assertFalse(approved.isApproved(attestation));
        assertFalse(part(second).open());
    }

    @Test
    void isOverWhenTheSecondSubmissionIsTakenBack() {
        mend();
        Submission second = scene.submits("Ada", event);
        scene.recalls("Ada", second.id());
        assertFalse(part(second).open());
        assertTrue(approved.isApproved(attestation));
        assertEquals(2, scene.submits("Ada", event).parts().size());
    }

    private RevisionRef mend() {
        return scene.edits("Ada", new RevisionRef(claim.id(), 1), claim.dated("1955-08-02").body());
    }

    private boolean approvedAgainst(RevisionRef revision) {
        return approved.of(List.of(attestation)).get(attestation).approvals().stream()
                .anyMatch(approval -> approval.against().equals(Optional.of(revision)));
    }

    private PartStanding part(Submission submission) {
        return part(submission.id());
    }

    private PartStanding part(SubmissionId submission) {
        return read.read(submission).parts().stream()
                .filter(part -> part.revision().equals(attestation))
                .findFirst()
                .orElseThrow();
    }

    private DossierPart line() {
        return dossiers.assemble(event).parts().stream()
                .filter(part -> part.record().equals(attestation.record()))
                .findFirst()
                .orElseThrow();
    }

    private static AttestationBody judgement(RecordId claim) {
        return new AttestationBody(
                claim,
                Stance.SUPPORTS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence.EditorialJudgement(new Wording("By the letters.", "en")));
    }
}
