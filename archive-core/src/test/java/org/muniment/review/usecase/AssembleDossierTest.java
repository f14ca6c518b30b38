package org.muniment.review.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.authority.AuthorityExamples;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBuilder;
import org.muniment.claim.Evidence;
import org.muniment.claim.Stance;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.Wording;
import org.muniment.record.FieldChange;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.review.Belonging;
import org.muniment.review.Decision;
import org.muniment.review.Dossier;
import org.muniment.review.DossierPart;
import org.muniment.review.ReviewState;
import org.muniment.review.Submission;
import org.muniment.testservices.PostgresTestResource;

/** The dossier of an event: Ada wrote all of it. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class AssembleDossierTest {

    @Inject ReviewScene scene;
    @Inject AssembleDossier assemble;
    @Inject SubmitDossier submit;

    private RevisionRef event;
    private RevisionRef actor;
    private RevisionRef date;
    private RevisionRef participant;
    private RevisionRef attestation;

    @BeforeEach
    void describeAMeeting() {
        event = scene.creates("Ada", scene.id(), EventExamples.labelled("First meeting"));
        actor = scene.creates("Ada", scene.id(), AuthorityExamples.person("Wang Bingnan"));
        date = claims(ClaimBuilder.aClaim().about(event.record()).dated("1955-08-01"));
        participant =
                claims(
                        ClaimBuilder.aClaim()
                                .about(event.record())
                                .saying("participant", ClaimBuilder.record(actor.record())));
        attestation = scene.creates("Ada", scene.id(), judgement("The programme says so."));
    }

    @Test
    void putsAnEventItsClaimsTheirEvidenceAndNewActorsOnOneSheet() {
        Dossier dossier = assemble.assemble(event.record());

        assertEquals(event.record(), dossier.subject());
        assertEquals(event.record(), dossier.parts().getFirst().record());
        Map<RecordId, DossierPart> parts = byRecord(dossier);
        assertEquals(
                Map.of(
                        event.record(), Belonging.SUBJECT,
                        date.record(), Belonging.CLAIM,
                        participant.record(), Belonging.CLAIM,
                        attestation.record(), Belonging.ATTESTATION,
                        actor.record(), Belonging.NEW),
                parts.values().stream()
                        .collect(Collectors.toMap(DossierPart::record, DossierPart::belonging)));
        assertEquals(Optional.of(date.record()), parts.get(attestation.record()).names());
        assertEquals(Optional.of(event.record()), parts.get(date.record()).names());
        assertTrue(parts.values().stream().allMatch(part -> part.state() == ReviewState.DRAFT));
    }

    @Test
    void findsTheSheetFromAClaimAndFromAnAttestation() {
        Dossier dossier = assemble.assemble(event.record());
        assertEquals(dossier, assemble.assemble(date.record()));
        assertEquals(dossier, assemble.assemble(attestation.record()));
        assertEquals(actor.record(), assemble.assemble(actor.record()).subject());
        Refusal refusal = assertThrows(Refusal.class, () -> assemble.assemble(scene.id()));
        assertEquals(RefusalCode.NOT_FOUND, refusal.code());
    }

    @Test
    void putsUpOnlyWhatIsNewOnceTheRestIsApproved() {
        Submission first = scene.submits("Ada", event.record());
        assertEquals(
                new TreeSet<>(Set.of(event, actor, date, participant, attestation)),
                new TreeSet<>(first.parts()));
        scene.approvesAll("Ben", first.id());

        RevisionRef place =
                claims(
                        ClaimBuilder.aClaim()
                                .about(event.record())
                                .saying("agenda", ClaimBuilder.text("Repatriation")));
        RevisionRef renamed =
                scene.edits("Cho", event, EventExamples.labelled("First ambassadorial meeting"));

        Dossier dossier = assemble.assemble(event.record());
        Map<RecordId, DossierPart> parts = byRecord(dossier);
        assertEquals(
                Set.of(
                        event.record(),
                        date.record(),
                        participant.record(),
                        attestation.record(),
                        place.record()),
                parts.keySet());
        assertEquals(ReviewState.APPROVED, parts.get(date.record()).state());
        assertEquals(Optional.of(event), parts.get(event.record()).approved());
        assertEquals(
                List.of("/labels/0/words"),
                parts.get(event.record()).changes().stream().map(FieldChange::path).toList());
        assertEquals(scene.person("Cho"), parts.get(event.record()).author());

        Submission second = scene.submits("Ada", place.record());
        assertEquals(event.record(), second.subject());
        assertEquals(new TreeSet<>(Set.of(place, renamed)), new TreeSet<>(second.parts()));
        assertEquals(
                Optional.of(second.id()),
                byRecord(assemble.assemble(event.record())).get(place.record()).submission());
    }

    @Test
    void judgesAnAttestationAgainstTheClaimPutUpWithItOrElseItsApprovedRevision() {
        Submission first = scene.submits("Ada", event.record());
        assertEquals(Optional.of(date), against(scene.approvesAll("Ben", first.id()).decision()));

        scene.edits(
                "Ada",
                date,
                ClaimBuilder.aClaim().about(event.record()).dated("1955-08-02").body());
        RevisionRef again = scene.edits("Ada", attestation, judgement("Two programmes say so."));
        Submission second =
                submit.submit(scene.person("Ada"), event.record(), Set.of(again), Optional.empty());

        assertEquals(Optional.of(date), against(scene.approvesAll("Ben", second.id()).decision()));
    }

    private Optional<RevisionRef> against(Decision decision) {
        return decision.part(attestation.record()).orElseThrow().against();
    }

    private RevisionRef claims(ClaimBuilder claim) {
        return scene.creates("Ada", claim.id(), claim.body());
    }

    private AttestationBody judgement(String reasoning) {
        return new AttestationBody(
                date.record(),
                Stance.SUPPORTS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence.EditorialJudgement(new Wording(reasoning, "en")));
    }

    private static Map<RecordId, DossierPart> byRecord(Dossier dossier) {
        return dossier.parts().stream()
                .collect(Collectors.toMap(DossierPart::record, Function.identity()));
    }
}
