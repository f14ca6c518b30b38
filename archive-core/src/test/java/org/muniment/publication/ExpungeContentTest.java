package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.ReadText;
import org.muniment.passage.usecase.VerifyPassage;
import org.muniment.publication.usecase.ExpungeContent;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.publication.usecase.ReadStale;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.Expunction;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.Revisions;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.source.Access;
import org.muniment.source.Arrival;
import org.muniment.source.Deposit;
import org.muniment.source.DepositOutcome;
import org.muniment.source.FileDigest;
import org.muniment.source.FileName;
import org.muniment.source.SourceExamples;
import org.muniment.source.store.FileStorage;
import org.muniment.source.usecase.CheckFixity;
import org.muniment.source.usecase.DepositFile;
import org.muniment.source.usecase.OpenFile;
import org.muniment.source.usecase.SweepOrphans;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ExpungeContentTest {

    private static final String REASON = "The family asked for it.";

    @Inject Newsroom room;
    @Inject Stories stories;
    @Inject ExpungeContent expunge;
    @Inject ReadPublic read;
    @Inject ReadStale stale;
    @Inject ReadRecord records;
    @Inject Revisions revisions;
    @Inject ReadText texts;
    @Inject VerifyPassage verify;
    @Inject DepositFile deposits;
    @Inject OpenFile files;
    @Inject FileStorage storage;
    @Inject SweepOrphans sweep;
    @Inject CheckFixity fixity;
    @Inject EntityManager entities;

    @Test
    void removesWhatARevisionSaidWithTheEditionsThatPrintedIt() {
        RevisionRef letter = room.approved(SourceExamples.titled("A letter to Cormorant"));
        room.publish(letter.record());
        RevisionRef next = room.revise(letter, SourceExamples.titled("A letter"));
        room.approve(letter.record());
        room.correct(EditionKind.ERRATUM, letter.record());
        Digest before = digest(letter);
        EditionRef first = new EditionRef(letter.record(), 1);
        Expungible what = new Expungible.OfRevision(letter);
        assertEquals(List.of(first), expunge.plan(what, SoughtWords.none()).editions());

        Expunction done = expunge(what);

        assertEquals(before, digest(letter));
        assertEquals(0, occurrences("Cormorant"));
        assertEquals(
                RefusalCode.EXPUNGED,
                refused(() -> records.revision(RecordKind.SOURCE, letter, Body.class).present()));
        Refusal closed = assertThrows(Refusal.class, () -> read.edition(RecordKind.SOURCE, first));
        assertEquals(RefusalCode.EXPUNGED, closed.code());
        assertTrue(closed.getMessage().contains(REASON), closed.getMessage());
        assertTrue(closed.getMessage().contains(done.by().toString()), closed.getMessage());
        assertTrue(
                Newsroom.text(room.current(RecordKind.SOURCE, letter.record()))
                        .contains("A letter"));
        assertEquals(done, expunge.ofRevisions(letter.record()).get(letter.number()));
        assertTrue(revisions.history(next.record()).getLast().body().isPresent());
        assertEquals(RefusalCode.EXPUNGED, refused(() -> expunge.plan(what, SoughtWords.none())));
    }

    @Test
    void refusesWhileACurrentEditionShowsIt() {
        Story story = stories.published(Access.OPEN);

        for (Expungible what :
                List.of(
                        new Expungible.OfText(story.text()),
                        new Expungible.OfRevision(new RevisionRef(story.claim(), 1)))) {
            assertEquals(List.of(story.event()), expunge.plan(what, SoughtWords.none()).showing());
            assertEquals(RefusalCode.WRONG_STATE, refused(() -> expunge(what)));
        }
        assertEquals(1, occurrences(story.text()));
    }

    @Test
    void removesTheWordsOfATextWithItsQuotations() {
        Story story = stories.published(Access.OPEN);
        TextId correction = stories.correction(story, "The envoys came by the heron gate!");
        room.revise(
                story.source(),
                Stories.source(new Access(Access.Level.METADATA_ONLY, Optional.empty())));
        Expungible what = new Expungible.OfText(story.text());
        ExpunctionPlan plan = expunge.plan(what, SoughtWords.none());
        assertEquals(1, plan.passages());
        assertEquals(List.of(new EditionRef(story.event(), 1)), plan.editions());
        assertEquals(List.of(correction), plan.remaining());

        expunge(what);

        assertEquals(RefusalCode.EXPUNGED, refused(() -> texts.words(story.text())));
        assertEquals(0, occurrences(story.text()));
        assertEquals(
                List.of("words-expunged"),
                verify.verify(story.passage()).stream().map(Finding::code).toList());
        assertEquals(
                Optional.of(RefusalCode.EXPUNGED),
                Optional.of(
                        refused(
                                () ->
                                        read.edition(
                                                RecordKind.EVENT,
                                                new EditionRef(story.event(), 1)))));
        EditionRef current = new EditionRef(story.event(), 2);
        assertFalse(read.edition(RecordKind.EVENT, current).bytes().length == 0);
        assertEquals(
                Optional.of(StaleReason.WITHDRAWN), stale.of(current).map(StaleMark::reason));
        room.revise(
                new RevisionRef(story.event(), 1), EventExamples.labelled("The visit, described"));
        room.approve(story.event());
    }

    @Test
    void leavesAnExpungedHeadToBeGoneOnWith() {
        RevisionRef whole = room.draft(SourceExamples.titled("A box"));
        RevisionRef letter = room.draft(SourceExamples.partOf(whole.record(), "A letter"));
        assertEquals(1, projected(letter));

        expunge(new Expungible.OfRevision(letter));

        assertEquals(0, projected(letter));
        Revision<Body> head = records.head(RecordKind.SOURCE, letter.record(), Body.class);
        assertEquals(RefusalCode.EXPUNGED, refused(head::present));
        RevisionRef next =
                room.revise(letter, SourceExamples.partOf(whole.record(), "Another letter"));
        assertEquals(2, next.number());
        assertEquals(1, projected(letter));
    }

    @Test
    void asksForTheConfirmationOfWhatGoesNow() {
        RevisionRef letter = room.draft(SourceExamples.titled("A letter"));
        assertEquals(
                RefusalCode.WRONG_STATE,
                refused(
                        () ->
                                expunge.expunge(
                                        administrator(),
                                        new Expungible.OfRevision(letter),
                                        SoughtWords.none(),
                                        REASON,
                                        "yes")));
        assertTrue(revisions.find(letter, Body.class).orElseThrow().body().isPresent());
    }

    @Test
    void removesTheBytesOfAFileAndTakesThemNoMore() {
        RevisionRef source = room.draft(SourceExamples.titled("A photograph"));
        byte[] bytes = ("To Cormorant " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        FileDigest file = deposit(source, bytes);

        expunge(new Expungible.OfFile(file));

        assertEquals(RefusalCode.EXPUNGED, refused(() -> files.open(file)));
        assertFalse(storage.holds(file));
        assertEquals(RefusalCode.EXPUNGED, refused(() -> deposit(source, bytes)));
        assertEquals(bytes.length, files.describe(file).size());
        assertEquals(Optional.empty(), fixity.check(files.describe(file)));
        sweep.sweep();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update revision set body = 'x', salt = 'y' where record = '%s'",
                "update revision set body = null, salt = null, schema = 7 where record = '%s'",
                "delete from revision where record = '%s'",
                "update expunction set reason = 'Another' where record = '%s'",
                "delete from expunction where record = '%s'"
            })
    void letsTheDatabaseRefuseAnyOtherChange(String sql) {
        RevisionRef letter = room.draft(SourceExamples.titled("A letter"));
        assertThrows(
                Exception.class,
                () ->
                        execute(
                                "update revision set body = null, salt = null where record = '%s'"
                                        .formatted(letter.record())));
        expunge(new Expungible.OfRevision(letter));
        assertThrows(Exception.class, () -> execute(sql.formatted(letter.record())));
    }

    private Expunction expunge(Expungible what) {
        return expunge(what, SoughtWords.none());
    }

    private Expunction expunge(Expungible what, SoughtWords words) {
        return expunge.expunge(
                administrator(), what, words, REASON, expunge.plan(what, words).confirmation());
    }

    private AgentId administrator() {
        return room.agent("ada");
    }

    private FileDigest deposit(RevisionRef source, byte[] bytes) {
        DepositOutcome outcome =
                deposits.deposit(
                        new Deposit(
                                room.author(),
                                new Deposit.InSource(source.record(), new Arrival.Upload()),
                                new FileName("photograph.txt"),
                                Optional.empty()),
                        new ByteArrayInputStream(bytes));
        return ((DepositOutcome.Placed) outcome).file().digest();
    }

    private Digest digest(RevisionRef ref) {
        return QuarkusTransaction.requiringNew().call(() -> revisions.digest(ref)).orElseThrow();
    }

    private static RefusalCode refused(Runnable step) {
        return assertThrows(Refusal.class, step::run).code();
    }

    /** In how many revisions and editions these words stand. */
    private int occurrences(String words) {
        return count(
                """
                select (select count(*) from revision where position('%1$s' in body) > 0)
                    + (select count(*) from edition where position('%1$s' in bytes) > 0)\
                """
                        .formatted(words));
    }

    /** Whether the words of a text, or of a passage in it, are there. */
    private int occurrences(TextId text) {
        return count(
                """
                select count(*) from text_version t where t.id = '%1$s' and (t.words is not null
                    or exists (select 1 from passage p
                        where p.text_version = t.id and p.exact is not null))\
                """
                        .formatted(text));
    }

    private int projected(RevisionRef source) {
        return count(
                "select count(*) from source_part where record = '%s'".formatted(source.record()));
    }

    private int count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Number) entities.createNativeQuery(sql).getSingleResult())
                .intValue();
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
