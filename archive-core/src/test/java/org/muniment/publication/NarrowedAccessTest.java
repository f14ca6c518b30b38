package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.claim.ClaimBuilder;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.publication.store.PublicationLog;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.source.Access;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class NarrowedAccessTest {

    private static final Access METADATA = new Access(Access.Level.METADATA_ONLY, Optional.empty());
    private static final Access EMBARGO =
            new Access(Access.Level.EMBARGOED, Optional.of(LocalDate.of(2999, 1, 1)));

    @Inject Newsroom room;
    @Inject Stories stories;
    @Inject ReadPublic read;
    @Inject PublicationLog log;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # access,         the words, what stands around them, the title
                    QUOTATIONS_ONLY,  true,      false,                   true
                    METADATA_ONLY,    false,     false,                   true
                    EMBARGOED,        false,     false,                   false
                    """)
    void countsAtOnceThoughNobodyApprovedIt(
            Access.Level level, boolean words, boolean around, boolean title) {
        Story story = stories.published(Access.OPEN);

        room.revise(story.source(), Stories.source(access(level)));

        Edition event = room.current(RecordKind.EVENT, story.event());
        Edition source = room.current(RecordKind.SOURCE, story.sourceId());
        String text = Newsroom.text(event);
        assertEquals(EditionKind.REDACTION, event.kind());
        assertEquals(EditionKind.REDACTION, source.kind());
        assertEquals(event.serial(), source.serial());
        assertEquals(log.last(), event.serial());
        assertEquals(words, text.contains(Stories.EXACT), text);
        assertEquals(around, text.contains(Stories.AROUND), text);
        assertEquals(title, text.contains(Stories.TITLE), text);
        assertEquals(title, Newsroom.text(source).contains(Stories.TITLE));
        assertTrue(
                Newsroom.text(source)
                        .contains(
                                "\"level\":\""
                                        + level.name().toLowerCase().replace('_', '-')
                                        + "\""));
    }

    @Test
    void closesEarlierEditionsThatShowedMoreAndOpensThemWhenAccessWidens() {
        Story story = stories.published(Access.OPEN);
        EditionRef first = new EditionRef(story.event(), 1);
        byte[] before = read.edition(RecordKind.EVENT, first).bytes();

        RevisionRef narrow = room.revise(story.source(), Stories.source(METADATA));

        EditionClosed closed =
                assertThrows(EditionClosed.class, () -> read.edition(RecordKind.EVENT, first));
        assertEquals(first, closed.edition());
        assertEquals(Set.of(1), read.closed(story.event()).keySet());
        assertEquals(Set.of(), read.closed(story.sourceId()).keySet());

        room.revise(narrow, Stories.source(Access.OPEN));
        assertThrows(EditionClosed.class, () -> read.edition(RecordKind.EVENT, first));
        room.approve(story.sourceId());
        assertThrows(EditionClosed.class, () -> read.edition(RecordKind.EVENT, first));
        room.correct(EditionKind.ADDITION, story.sourceId());

        assertArrayEquals(before, read.edition(RecordKind.EVENT, first).bytes());
    }

    @Test
    void widensOnlyWithAReleaseOfTheSource() {
        Story story = stories.published(METADATA);
        room.revise(story.source(), Stories.source(Access.OPEN));
        room.approve(story.sourceId());

        Refusal refusal =
                assertThrows(
                        Refusal.class, () -> room.correct(EditionKind.ADDITION, story.event()));
        assertEquals(
                List.of("access-not-released"),
                refusal.findings().stream().filter(Finding::isError).map(Finding::code).toList());

        room.correct(EditionKind.ADDITION, story.event(), story.sourceId());
        assertTrue(
                Newsroom.text(room.current(RecordKind.EVENT, story.event()))
                        .contains(Stories.EXACT));
    }

    @Test
    void reachesWhatInheritsFromAWhole() {
        RevisionRef whole = room.approved(SourceExamples.titled("The archive of the gate"));
        Story story = stories.approved(SourceExamples.partOf(whole.record(), Stories.TITLE));
        room.publish(whole.record(), story.sourceId(), story.event());
        assertTrue(current(story).contains(Stories.EXACT));

        room.revise(whole, SourceExamples.withAccess("The archive of the gate", METADATA));

        assertFalse(current(story).contains(Stories.EXACT));
        assertTrue(
                Newsroom.text(room.current(RecordKind.SOURCE, story.sourceId()))
                        .contains("metadata-only"));
    }

    @Test
    void reachesAPartThatADraftMovedAwayFromTheWholeThatIsNarrowed() {
        RevisionRef whole = room.approved(SourceExamples.titled("The archive of the gate"));
        RevisionRef other = room.approved(SourceExamples.titled("Another archive"));
        Story story = stories.approved(SourceExamples.partOf(whole.record(), Stories.TITLE));
        room.publish(whole.record(), other.record(), story.sourceId(), story.event());
        room.revise(story.source(), SourceExamples.partOf(other.record(), Stories.TITLE));

        room.revise(whole, SourceExamples.withAccess("The archive of the gate", METADATA));

        assertFalse(current(story).contains(Stories.EXACT));
    }

    @Test
    void countsWhenASourceIsMovedUnderANarrowerWhole() {
        RevisionRef closed = room.approved(SourceExamples.withAccess("A closed fonds", METADATA));
        Story story = stories.published(SourceExamples.titled(Stories.TITLE));
        assertTrue(current(story).contains(Stories.EXACT));

        room.revise(story.source(), SourceExamples.partOf(closed.record(), Stories.TITLE));

        assertFalse(current(story).contains(Stories.EXACT));
    }

    @Test
    void leavesAloneWhatStatesAccessOfItsOwn() {
        RevisionRef whole = room.approved(SourceExamples.titled("The archive of the gate"));
        Story story = stories.published(Access.OPEN);
        room.publish(whole.record());
        long before = log.last();

        room.revise(whole, SourceExamples.titled("The archives of the gate"));

        assertEquals(before, log.last());
        assertEquals(1, room.current(RecordKind.EVENT, story.event()).ref().number());
    }

    @Test
    void publishesNothingThatWaitsForARelease() {
        Story story = stories.published(Access.OPEN);
        stories.approvedClaim(
                story,
                aClaim().saying("agenda", ClaimBuilder.text("A bittern"))
                        .stated("A bittern was seen."));

        room.revise(story.source(), Stories.source(METADATA));

        assertFalse(current(story).contains("bittern"), current(story));
    }

    @Test
    void postponesAnEmbargoForEverybodyToSee() {
        Story story = stories.published(EMBARGO);

        room.revise(
                story.source(),
                Stories.source(
                        new Access(Access.Level.EMBARGOED, Optional.of(LocalDate.of(2999, 7, 1)))));

        assertTrue(
                Newsroom.text(room.current(RecordKind.SOURCE, story.sourceId()))
                        .contains("2999-07-01"));
        assertEquals(1, room.current(RecordKind.EVENT, story.event()).ref().number());
    }

    private String current(Story story) {
        return Newsroom.text(room.current(RecordKind.EVENT, story.event()));
    }

    private static Access access(Access.Level level) {
        return level == Access.Level.EMBARGOED ? EMBARGO : new Access(level, Optional.empty());
    }
}
