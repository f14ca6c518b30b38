package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.authority.AuthorityExamples.person;
import static org.muniment.authority.AuthorityExamples.place;
import static org.muniment.authority.AuthorityExamples.placeIn;
import static org.muniment.claim.ClaimBuilder.aClaim;
import static org.muniment.claim.ClaimBuilder.record;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muniment.authority.store.Names;
import org.muniment.authority.store.Places;
import org.muniment.authority.usecase.FindByName;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBuilder;
import org.muniment.claim.Evidence;
import org.muniment.claim.Stance;
import org.muniment.claim.Value;
import org.muniment.claim.usecase.FindConflicts;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.Wording;
import org.muniment.kernel.dating.Dating;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.MergeRecords;
import org.muniment.review.Dossier;
import org.muniment.review.DossierPart;
import org.muniment.review.usecase.AssembleDossier;
import org.muniment.review.usecase.SubmitDossier;
import org.muniment.testservices.PostgresTestResource;

/** What gathers by a record gathers by those merged into it too. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class MergedRecordsTest {

    @Inject Newsroom room;
    @Inject MergeRecords merges;
    @Inject FindByName find;
    @Inject Places places;
    @Inject FindConflicts conflicts;
    @Inject AssembleDossier dossiers;
    @Inject SubmitDossier submit;
    @Inject ReadPublic read;

    @Test
    void findsTheSurvivorByEitherName() {
        RecordId twice = room.draft(person("Zhadovskaya Nadezhda")).record();
        RecordId survivor = room.draft(person("Zhadovskaja Nadezda")).record();
        assertEquals(Set.of(twice, survivor), found("Zhadovsk"));

        merge(twice, survivor);
        assertEquals(Set.of(survivor), found("Zhadovsk"));
        assertEquals(Set.of(survivor), found("Zhadovskaya"));

        unmerge(twice);
        assertEquals(Set.of(twice), found("Zhadovskaya"));
    }

    @Test
    void findsWhatLiesInEitherPlace() {
        RecordId twice = room.draft(place("Peking")).record();
        RecordId survivor = room.draft(place("Beijing")).record();
        RecordId inOne = room.draft(placeIn(twice, "Gate")).record();
        RecordId inOther = room.draft(placeIn(survivor, "Bridge")).record();
        merge(twice, survivor);
        Set<RecordId> all = Set.of(twice, survivor, inOne, inOther);
        assertEquals(all, Set.copyOf(places.selfAndWithin(survivor)));
        assertEquals(all, Set.copyOf(places.selfAndWithin(twice)));
    }

    @Test
    void refusesToMergeAPlaceIntoWhatItLiesIn() {
        RecordId city = room.draft(place("City")).record();
        RecordId quarter = room.draft(placeIn(city, "Quarter")).record();
        RecordId street = room.draft(placeIn(quarter, "Street")).record();
        assertEquals(RefusalCode.CYCLE, refused(street, city));
        assertEquals(RefusalCode.CYCLE, refused(city, street));
    }

    @Test
    void refusesAPlaceThatWouldLieInItselfByWayOfAMerge() {
        RecordId city = room.draft(place("City")).record();
        RecordId same = room.draft(place("The same city")).record();
        RevisionRef district = room.draft(placeIn(same, "District"));
        merge(same, city);
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                room.revise(
                                        new RevisionRef(city, 1),
                                        placeIn(district.record(), "City")));
        assertEquals("cycle", refusal.findings().getFirst().code());
    }

    @Test
    void refusesToMergeAnEventIntoOneThatItIsPartOf() {
        RecordId talks = event("The talks");
        RecordId stage = event("A stage");
        RecordId meeting = event("A meeting");
        room.draft(aClaim().about(stage).partOf(talks).body());
        room.draft(aClaim().about(meeting).partOf(stage).body());
        assertEquals(RefusalCode.CYCLE, refused(meeting, talks));
        assertEquals(RefusalCode.CYCLE, refused(talks, meeting));
    }

    @Test
    void seesTheCircleThatClaimsMakeByWayOfAMerge() {
        RecordId talks = event("The talks");
        RecordId same = event("The same talks");
        RecordId meeting = event("A meeting");
        room.draft(aClaim().about(meeting).partOf(same).body());
        merge(same, talks);
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> room.draft(aClaim().about(talks).partOf(meeting).body()));
        assertEquals("cycle", refusal.findings().getFirst().code());
    }

    @Test
    void findsTheConflictsBetweenTheClaimsAboutBothUntilTheyAreTwoAgain() {
        RecordId twice = event("The talks");
        RecordId survivor = event("The Warsaw talks");
        room.draft(aClaim().about(twice).dated("1955-08-01").body());
        room.draft(aClaim().about(survivor).dated("1958-09-15").body());
        assertTrue(conflicts.of(survivor).isEmpty());

        merge(twice, survivor);
        assertEquals(1, conflicts.of(survivor).size());
        assertEquals(1, conflicts.of(twice).size());
        assertEquals(survivor, conflicts.of(twice).getFirst().conflict().subject());

        unmerge(twice);
        assertTrue(conflicts.of(survivor).isEmpty());
        assertTrue(conflicts.of(twice).isEmpty());
    }

    @Test
    void reviewsTheClaimsAboutBothOnOneSheet() {
        RecordId twice = event("The talks");
        RecordId survivor = event("The Warsaw talks");
        RecordId claim = room.draft(aClaim().about(twice).dated("1955").body()).record();
        merge(twice, survivor);

        Dossier dossier = dossiers.assemble(claim);

        assertEquals(survivor, dossier.subject());
        assertEquals(
                List.of(survivor, claim),
                dossier.parts().stream().map(DossierPart::record).toList());
        room.approve(twice);
        assertTrue(
                dossiers.assemble(survivor).parts().stream()
                        .allMatch(part -> part.approved().isPresent()));
    }

    @Test
    void refusesToMergeWhatWaitsForADecision() {
        RecordId twice = event("The talks");
        RecordId survivor = event("The Warsaw talks");
        submit.submitDrafts(room.author(), twice, Optional.empty());
        Refusal refusal = assertThrows(Refusal.class, () -> merge(twice, survivor));
        assertEquals(RefusalCode.WRONG_STATE, refusal.code());
        assertEquals("submitted", refusal.findings().getFirst().code());
    }

    @Test
    void printsTheClaimsOfBothAndLinksToTheSurvivor() {
        RecordId twice = room.approved(person("Pan Chen")).record();
        RecordId survivor = room.approved(person("Chen Pan")).record();
        RecordId event = event("A meeting");
        judged(aClaim().about(event).saying("participant", record(twice)));
        RecordId born = judged(aClaim().about(twice).saying("born", dated("1910")));
        merge(twice, survivor);
        room.approve(event);
        room.approve(survivor);

        room.publish(event, survivor);

        String meeting = Newsroom.text(room.current(RecordKind.EVENT, event));
        String actor = Newsroom.text(room.current(RecordKind.ACTOR, survivor));
        assertTrue(meeting.contains("/api/v1/actors/" + survivor), meeting);
        assertFalse(meeting.contains(twice.toString()), meeting);
        assertTrue(actor.contains("/api/v1/claims/" + born), actor);
        assertFalse(actor.contains(twice.toString()), actor);
    }

    @Test
    void leavesTheMergedRecordPublicUntilTheSurvivorIsReleased() {
        RecordId twice = room.approved(person("Pan Chen")).record();
        RecordId survivor = room.approved(person("Chen Pan")).record();
        room.publish(twice, survivor);
        merge(twice, survivor);
        assertInstanceOf(Standing.Current.class, read.standing(RecordKind.ACTOR, twice));

        Release release = room.correct(EditionKind.REINTERPRETATION, survivor);

        Standing.Withdrawn gone =
                assertInstanceOf(Standing.Withdrawn.class, read.standing(RecordKind.ACTOR, twice));
        assertEquals(Optional.of(survivor), gone.successor());
        assertEquals(release.serial() + 1, gone.serial());
        assertFalse(gone.reason().contains("letters"), gone.reason());
        String edition = Newsroom.text(room.current(RecordKind.ACTOR, survivor));
        assertTrue(edition.contains("\"replaces\":[\"/api/v1/actors/" + twice), edition);
    }

    @Test
    void publishesNoMergedRecordButMayAgainOnceItIsOneOfItsOwn() {
        RecordId twice = room.approved(person("Pan Chen")).record();
        RecordId survivor = room.approved(person("Chen Pan")).record();
        room.publish(twice, survivor);
        merge(twice, survivor);
        room.correct(EditionKind.REINTERPRETATION, survivor);
        Refusal refusal =
                assertThrows(Refusal.class, () -> room.correct(EditionKind.ERRATUM, twice));
        assertEquals("merged", refusal.findings().getFirst().code());

        unmerge(twice);
        room.correct(EditionKind.ERRATUM, twice, survivor);

        assertInstanceOf(Standing.Current.class, read.standing(RecordKind.ACTOR, twice));
        String edition = Newsroom.text(room.current(RecordKind.ACTOR, survivor));
        assertFalse(edition.contains("replaces"), edition);
    }

    private RecordId event(String label) {
        return room.draft(EventExamples.labelled(label)).record();
    }

    /** A claim with an editor's judgement as its evidence. */
    private RecordId judged(ClaimBuilder claim) {
        RecordId id = room.draft(claim.body()).record();
        room.draft(
                new AttestationBody(
                        id,
                        Stance.SUPPORTS,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Evidence.EditorialJudgement(new Wording("By the letters.", "en"))));
        return id;
    }

    private static Value dated(String edtf) {
        return new Value.Dated(Dating.of(edtf));
    }

    private Set<RecordId> found(String name) {
        return Set.copyOf(
                find.find(RecordKind.ACTOR, name, 50).stream().map(Names.Match::record).toList());
    }

    private void merge(RecordId record, RecordId into) {
        merges.merge(
                room.author(),
                new RevisionRef(record, 1),
                into,
                Optional.of("The same, by the letters."));
    }

    private void unmerge(RecordId record) {
        merges.unmerge(room.author(), record, Optional.of("Two after all."));
    }

    private RefusalCode refused(RecordId record, RecordId into) {
        Refusal refusal = assertThrows(Refusal.class, () -> merge(record, into));
        assertTrue(refusal.findings().stream().allMatch(Finding::isError));
        return refusal.code();
    }
}
