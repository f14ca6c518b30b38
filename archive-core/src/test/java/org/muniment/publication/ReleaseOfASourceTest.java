package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.publication.usecase.WithdrawRecord;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ReleaseOfASourceTest {

    @Inject Newsroom room;
    @Inject WithdrawRecord withdraw;
    @Inject ReadPublic read;
    @Inject RandomGenerator random;

    @Test
    void keepsADraftFromThePublicAsIfItDidNotExist() {
        RevisionRef draft = room.draft(SourceExamples.titled("A report"));
        Refusal ofDraft = assertThrows(Refusal.class, () -> standing(draft.record()));
        RecordId nowhere = RecordId.random(random);
        Refusal ofNothing = assertThrows(Refusal.class, () -> standing(nowhere));
        assertEquals(ofNothing.code(), ofDraft.code());
        assertEquals(
                ofNothing.getMessage().replace(nowhere.toString(), "X"),
                ofDraft.getMessage().replace(draft.record().toString(), "X"));
    }

    @Test
    void refusesToPublishWhatNobodyApproved() {
        RevisionRef draft = room.draft(SourceExamples.titled("A report"));
        Refusal refusal = assertThrows(Refusal.class, () -> room.publish(draft.record()));
        assertEquals(RefusalCode.GATE_CLOSED, refusal.code());
        assertEquals(List.of("not-approved"), codes(refusal));
    }

    @Test
    void publishesTheApprovedRevisionAndNotTheDraftAfterIt() {
        RevisionRef approved = room.approved(SourceExamples.titled("A report"));
        room.revise(approved, SourceExamples.titled("Half a thought"));

        room.publish(approved.record());

        String bytes = Newsroom.text(current(approved.record()));
        assertTrue(bytes.contains("A report"), bytes);
        assertTrue(!bytes.contains("Half a thought"), bytes);
        assertTrue(bytes.contains("\"by\":\"" + room.reviewer() + "\""), bytes);
    }

    @Test
    void keepsEarlierEditionsWhenCorrected() {
        RevisionRef first = room.approved(SourceExamples.titled("A raport"));
        room.publish(first.record());
        Edition before = current(first.record());
        room.revise(first, SourceExamples.titled("A report"));
        room.approve(first.record());

        room.correct(EditionKind.ERRATUM, first.record());

        Edition after = current(first.record());
        assertEquals(2, after.ref().number());
        assertEquals(EditionKind.ERRATUM, after.kind());
        assertTrue(after.serial() > before.serial());
        assertArrayEquals(before.bytes(), read.edition(RecordKind.SOURCE, before.ref()).bytes());
    }

    @Test
    void asksForTheKindOfCorrectionAndForSomethingNew() {
        RevisionRef source = room.approved(SourceExamples.titled("A report"));
        room.publish(source.record());
        Refusal refusal = assertThrows(Refusal.class, () -> room.publish(source.record()));
        assertEquals(List.of("correction-kind-missing", "nothing-new"), codes(refusal));
    }

    @Test
    void publishesAPartOnlyWithOrAfterItsWhole() {
        RevisionRef whole = room.approved(SourceExamples.titled("A volume"));
        RevisionRef part = room.approved(SourceExamples.partOf(whole.record(), "A document"));
        Refusal alone = assertThrows(Refusal.class, () -> room.publish(part.record()));
        assertEquals(List.of("names-unpublished"), codes(alone));

        Release together = room.publish(part.record(), whole.record());

        assertEquals(2, together.editions().size());
        assertEquals(current(part.record()).serial(), current(whole.record()).serial());
    }

    @Test
    void takesTheRightsOfAPartFromItsWhole() {
        RevisionRef whole = room.approved(SourceExamples.titled("A volume"));
        RevisionRef part = room.approved(SourceExamples.partOf(whole.record(), "A document"));
        room.publish(part.record(), whole.record());
        assertTrue(Newsroom.text(current(part.record())).contains("rightsstatements.org"));
    }

    @Test
    void leavesATombstone() {
        RevisionRef source = room.approved(SourceExamples.titled("A forgery"));
        RevisionRef better = room.approved(SourceExamples.titled("The original"));
        room.publish(source.record(), better.record());

        withdraw.withdraw(
                room.publisher(),
                RecordKind.SOURCE,
                source.record(),
                "It is a forgery.",
                Optional.of(better.record()));

        Standing.Withdrawn tombstone =
                assertInstanceOf(Standing.Withdrawn.class, standing(source.record()));
        assertEquals("It is a forgery.", tombstone.reason());
        assertEquals(room.publisher(), tombstone.by());
        assertEquals(1, tombstone.last());
        assertEquals(Optional.of(better.record()), tombstone.successor());
        assertThrows(
                Refusal.class,
                () ->
                        withdraw.withdraw(
                                room.publisher(),
                                RecordKind.SOURCE,
                                source.record(),
                                "Again.",
                                Optional.empty()));
    }

    @Test
    void givesSimultaneousReleasesSerialsWithoutGaps() throws Exception {
        List<RevisionRef> sources =
                IntStream.range(0, 8)
                        .mapToObj(i -> room.approved(SourceExamples.titled("Report " + i)))
                        .toList();
        List<Callable<Long>> releases =
                sources.stream()
                        .<Callable<Long>>map(source -> () -> room.publish(source.record()).serial())
                        .toList();
        List<Long> serials;
        try (var pool = Executors.newFixedThreadPool(8)) {
            serials = pool.invokeAll(releases).stream().map(this::result).sorted().toList();
        }
        assertEquals(
                LongStream.range(serials.getFirst(), serials.getFirst() + 8).boxed().toList(),
                serials);
    }

    private <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Standing standing(RecordId record) {
        return read.standing(RecordKind.SOURCE, record);
    }

    private Edition current(RecordId record) {
        return room.current(RecordKind.SOURCE, record);
    }

    private static List<String> codes(Refusal refusal) {
        return refusal.findings().stream().map(Finding::code).toList();
    }
}
