package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muniment.authority.ActorBody;
import org.muniment.authority.AuthorityExamples;
import org.muniment.claim.ClaimBuilder;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Refusal;
import org.muniment.publication.usecase.ReadStale;
import org.muniment.publication.usecase.ReissueEditions;
import org.muniment.publication.usecase.WithdrawRecord;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.source.Access;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class StaleEditionsTest {

    @Inject Newsroom room;
    @Inject Stories stories;
    @Inject ReadStale stale;
    @Inject EntityManager entities;
    @Inject ReissueEditions reissue;
    @Inject WithdrawRecord withdraw;
    @Inject CommitChangeSet changeSets;

    @Test
    void followARevisionOnceItIsApprovedAndNotBefore() {
        Story story = stories.published(Access.OPEN);

        room.revise(new RevisionRef(story.event(), 1), EventExamples.labelled("The great visit"));
        assertEquals(Optional.empty(), reason(story.event()));
        room.approve(story.event());
        assertEquals(Optional.of(StaleReason.NEWER_REVISION), reason(story.event()));
        room.correct(EditionKind.ERRATUM, story.event());

        assertEquals(Optional.empty(), reason(story.event()));
    }

    @Test
    void followAClaimThatWasNotThereBefore() {
        Story story = stories.published(Access.OPEN);

        RecordId claim =
                stories.draftedClaim(
                        story, aClaim().saying("agenda", ClaimBuilder.text("A bittern")));
        assertEquals(Optional.empty(), reason(story.event()));
        room.approve(story.event());

        assertEquals(
                Optional.of(StaleReason.NEWER_REVISION), reason(story.event()), claim.toString());
    }

    @Test
    void areNotThoseWhoseSourceIsOnlyDescribedAnew() {
        Story story = stories.published(Access.OPEN);

        room.revise(
                story.source(),
                SourceExamples.withAccess("Ledger of the gatekeepers", Access.OPEN));
        room.approve(story.sourceId());

        assertEquals(
                Optional.of(StaleReason.NEWER_REVISION),
                reason(RecordKind.SOURCE, story.sourceId()));
        assertEquals(Optional.empty(), reason(story.event()));
    }

    @Test
    void followAWideningThatIsNotReleasedYet() {
        Story story = stories.published(new Access(Access.Level.METADATA_ONLY, Optional.empty()));

        room.revise(story.source(), Stories.source(Access.OPEN));
        assertEquals(Optional.empty(), reason(story.event()));
        room.approve(story.sourceId());

        assertEquals(Optional.of(StaleReason.ACCESS), reason(story.event()));
        assertEquals(Optional.of(StaleReason.ACCESS), reason(RecordKind.SOURCE, story.sourceId()));
    }

    @Test
    void areNotThoseThatWereJustRedacted() {
        Story story = stories.published(Access.OPEN);

        room.revise(
                story.source(),
                Stories.source(new Access(Access.Level.METADATA_ONLY, Optional.empty())));
        room.approve(story.sourceId());

        assertEquals(Optional.empty(), reason(story.event()));
    }

    @Test
    void followACorrectionOfTheWordsTheyQuoteAndOfNoOthers() {
        Story story = stories.published(Access.OPEN);

        stories.correction(story, "The envoys came by the heron gate, and left by the stair.");
        assertEquals(Optional.empty(), reason(story.event()));
        stories.correction(story, "The envoys came by the herring gate.");

        assertEquals(Optional.of(StaleReason.TEXT_CORRECTED), reason(story.event()));
    }

    @Test
    void followTheWithdrawalOfWhatTheyRestOnUntilItIsBack() {
        Story story = stories.published(Access.OPEN);

        withdraw.withdraw(
                room.publisher(),
                RecordKind.SOURCE,
                story.sourceId(),
                "It is doubted.",
                Optional.empty());
        assertEquals(Optional.of(StaleReason.WITHDRAWN), reason(story.event()));
        room.correct(EditionKind.ERRATUM, story.sourceId());

        assertEquals(Optional.empty(), reason(story.event()));
    }

    @Test
    void followTheRetiringOfAnAttestation() {
        Story story = stories.published(Access.OPEN);

        changeSets.commit(
                new ProposedChangeSet(
                        room.author(),
                        Optional.empty(),
                        "curation",
                        List.of(new Change.Retire(new RevisionRef(story.attestation(), 1)))));

        assertEquals(Optional.of(StaleReason.WITHDRAWN), reason(story.event()));
    }

    @Test
    void areListedTheLongestStaleFirst() {
        Story first = staleStory();
        Story second = staleStory();
        List<RecordId> listed =
                stale.page(Instant.EPOCH, "", 1000).stream()
                        .map(mark -> mark.edition().record())
                        .toList();
        assertTrue(listed.indexOf(first.event()) >= 0);
        assertTrue(
                listed.indexOf(first.event()) < listed.indexOf(second.event()), listed::toString);
    }

    @Test
    void areNotThoseThatOnlyCallOthersOtherwiseAndThoseAreReissuedTogether() {
        RevisionRef actor = room.approved(named("The gatekeeper"));
        Story story = stories.approved(Stories.source(Access.OPEN));
        stories.approvedClaim(
                story, aClaim().saying("participant", ClaimBuilder.record(actor.record())));
        room.publish(actor.record(), story.sourceId(), story.event());
        room.revise(actor, named("The old gatekeeper"));
        room.approve(actor.record());
        assertEquals(Optional.empty(), reason(story.event()));
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                reissue.reissue(
                                        room.publisher(),
                                        Set.of(story.event(), actor.record()),
                                        "Renamed."));
        assertEquals(
                List.of(actor.record().toString()),
                refusal.findings().stream().map(finding -> finding.subject()).toList());
        EditionRef current = room.current(RecordKind.EVENT, story.event()).ref();
        assertEquals(List.of(current), lookedAt(story.event()));

        reissue.reissue(room.publisher(), Set.of(story.event()), "Renamed.");

        Edition edition = room.current(RecordKind.EVENT, story.event());
        assertEquals(EditionKind.TECHNICAL, edition.kind());
        assertTrue(Newsroom.text(edition).contains("The old gatekeeper"));
        assertEquals(List.of(), lookedAt(story.event()));
        assertThrows(
                Refusal.class,
                () -> reissue.reissue(room.publisher(), Set.of(story.event()), "Again."));
    }

    /** What a look at this record alone finds: one that goes on after the one before it. */
    private List<EditionRef> lookedAt(RecordId record) {
        String before =
                (String)
                        entities.createNativeQuery(
                                        "select max(record) from published where record < :record",
                                        String.class)
                                .setParameter("record", record.toString())
                                .getSingleResult();
        return reissue.look(Optional.ofNullable(before).map(RecordId::parse), 1).reissuable();
    }

    private Story staleStory() {
        Story story = stories.published(Access.OPEN);
        room.revise(new RevisionRef(story.event(), 1), EventExamples.labelled("The great visit"));
        room.approve(story.event());
        return story;
    }

    private static ActorBody named(String name) {
        return AuthorityExamples.person(name);
    }

    private Optional<StaleReason> reason(RecordId event) {
        return reason(RecordKind.EVENT, event);
    }

    private Optional<StaleReason> reason(RecordKind kind, RecordId record) {
        return stale.of(room.current(kind, record).ref()).map(StaleMark::reason);
    }
}
