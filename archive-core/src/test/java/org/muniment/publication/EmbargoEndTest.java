package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muniment.claim.ClaimBuilder;
import org.muniment.kernel.MovableClock;
import org.muniment.publication.store.PublicationLog;
import org.muniment.publication.usecase.EndEmbargoes;
import org.muniment.publication.usecase.ReadStale;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.source.Access;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;
import org.muniment.testservices.TestPostgres;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EmbargoEndTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @Inject Newsroom room;
    @Inject Stories stories;
    @Inject EndEmbargoes embargoes;
    @Inject MovableClock clock;
    @Inject PublicationLog log;
    @Inject ReadStale stale;

    @AfterEach
    void comeBack() {
        clock.goAhead(Duration.ofDays(40));
        embargoes.end();
        clock.back();
    }

    @Test
    void opensTheSourceAndWhatWithheldItOnTheDay() {
        Story story = stories.published(endingIn(10));
        assertFalse(event(story).contains(Stories.EXACT));

        clock.goAhead(Duration.ofDays(9));
        assertEquals(0, embargoes.end().sources());
        assertFalse(event(story).contains(Stories.EXACT));

        clock.goAhead(Duration.ofDays(10));
        EndEmbargoes.Ended ended = embargoes.end();

        assertEquals(new EndEmbargoes.Ended(1, 1, 0), ended);
        String event = event(story);
        assertTrue(event.contains(Stories.EXACT), event);
        assertTrue(event.contains(Stories.AROUND), event);
        assertTrue(event.contains("\"title\":\"" + Stories.TITLE), event);
        assertFalse(event.contains("withheld"), event);
        Edition source = room.current(RecordKind.SOURCE, story.sourceId());
        assertTrue(Newsroom.text(source).contains("\"access\":{\"level\":\"public\"}"));
        assertTrue(Newsroom.text(source).contains(Stories.TITLE));
        assertEquals(EditionKind.DISCLOSURE, source.kind());
    }

    @Test
    void doesNothingTwice() {
        Story story = stories.published(endingIn(10));
        clock.goAhead(Duration.ofDays(30));
        embargoes.end();
        long last = log.last();

        assertEquals(new EndEmbargoes.Ended(0, 0, 0), embargoes.end());

        assertEquals(last, log.last());
        assertEquals(2, room.current(RecordKind.EVENT, story.event()).ref().number());
    }

    @Test
    void isHarmlessOnSeveralNodesAtOnce() throws Exception {
        Story story = stories.published(endingIn(10));
        clock.goAhead(Duration.ofDays(11));

        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<EndEmbargoes.Ended> end = embargoes::end;
            for (Future<EndEmbargoes.Ended> ended : pool.invokeAll(Collections.nCopies(4, end))) {
                assertEquals(0, ended.get().failed());
            }
        }

        assertEquals(2, room.current(RecordKind.EVENT, story.event()).ref().number());
        assertEquals(2, room.current(RecordKind.SOURCE, story.sourceId()).ref().number());
    }

    @Test
    void fallsBackToWhatTheWholeAllows() {
        RevisionRef whole =
                room.approved(
                        SourceExamples.withAccess(
                                "The archive of the gate",
                                new Access(Access.Level.QUOTATIONS_ONLY, Optional.empty())));
        RevisionRef part =
                room.draft(SourceExamples.partOf(whole.record(), Stories.TITLE, endingIn(10)));
        room.approve(part.record());
        Story story = stories.quoting(part);
        room.publish(whole.record(), part.record(), story.event());
        clock.goAhead(Duration.ofDays(10));

        embargoes.end();

        assertTrue(event(story).contains(Stories.EXACT));
        assertFalse(event(story).contains(Stories.AROUND));
    }

    @Test
    void leavesWaitingWhatWasApprovedMeanwhile() {
        Story story = stories.published(endingIn(10));
        stories.approvedClaim(story, aClaim().saying("agenda", ClaimBuilder.text("A bittern")));
        clock.goAhead(Duration.ofDays(10));

        embargoes.end();

        assertTrue(event(story).contains(Stories.EXACT));
        assertFalse(event(story).contains("bittern"));
    }

    @Test
    void isNotStoppedByOneRecordThatFails() {
        Story broken = stories.published(endingIn(9));
        Story sound = stories.published(endingIn(10));
        byte[] bytes = room.current(RecordKind.SOURCE, broken.sourceId()).bytes();
        overwrite(broken.sourceId(), new byte[] {'!'});
        clock.goAhead(Duration.ofDays(10));

        EndEmbargoes.Ended ended = embargoes.end();

        assertEquals(1, ended.failed());
        assertTrue(event(sound).contains(Stories.EXACT));
        overwrite(broken.sourceId(), bytes);
        assertEquals(0, embargoes.end().failed());
        assertTrue(event(broken).contains(Stories.EXACT));
    }

    private void overwrite(RecordId record, byte[] bytes) {
        TestPostgres.tamper(
                jdbcUrl,
                "update edition set bytes = '\\x%s' where record = '%s'"
                        .formatted(HexFormat.of().formatHex(bytes), record));
    }

    private String event(Story story) {
        return Newsroom.text(room.current(RecordKind.EVENT, story.event()));
    }

    private static Access endingIn(int days) {
        return new Access(
                Access.Level.EMBARGOED, Optional.of(LocalDate.now(ZoneOffset.UTC).plusDays(days)));
    }
}
