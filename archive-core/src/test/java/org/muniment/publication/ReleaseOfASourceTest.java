package org.muniment.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.publication.usecase.PublishRelease;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.publication.usecase.WithdrawRecord;
import org.muniment.record.AgentId;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.RecogniseAgent;
import org.muniment.review.Ruling;
import org.muniment.review.Submission;
import org.muniment.review.usecase.DecideReview;
import org.muniment.review.usecase.SubmitDossier;
import org.muniment.source.SourceBody;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ReleaseOfASourceTest {

    @Inject CommitChangeSet changeSets;
    @Inject RecogniseAgent agents;
    @Inject SubmitDossier submit;
    @Inject DecideReview decide;
    @Inject PublishRelease publish;
    @Inject WithdrawRecord withdraw;
    @Inject ReadPublic read;
    @Inject RandomGenerator random;

    private AgentId author;
    private AgentId reviewer;
    private AgentId publisher;

    @BeforeEach
    void introducePeople() {
        author = agent("amara");
        reviewer = agent("carmen");
        publisher = agent("dmitri");
    }

    @Test
    void keepsADraftFromThePublicAsIfItDidNotExist() {
        RevisionRef draft = create(SourceExamples.titled("A report"));
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
        RevisionRef draft = create(SourceExamples.titled("A report"));
        Refusal refusal =
                assertThrows(Refusal.class, () -> publish(Optional.empty(), draft.record()));
        assertEquals(RefusalCode.GATE_CLOSED, refusal.code());
        assertEquals(List.of("not-approved"), codes(refusal));
    }

    @Test
    void publishesTheApprovedRevisionAndNotTheDraftAfterIt() {
        RevisionRef approved = approved(SourceExamples.titled("A report"));
        changeSets.commit(
                change(new Change.Revise(approved, SourceExamples.titled("Half a thought"))));

        publish(Optional.empty(), approved.record());

        String bytes = text(current(approved.record()));
        assertTrue(bytes.contains("A report"), bytes);
        assertTrue(!bytes.contains("Half a thought"), bytes);
        assertTrue(bytes.contains("\"by\":\"" + reviewer + "\""), bytes);
    }

    @Test
    void keepsEarlierEditionsWhenCorrected() {
        RevisionRef first = approved(SourceExamples.titled("A raport"));
        publish(Optional.empty(), first.record());
        Edition before = current(first.record());
        revisedAndApproved(first, SourceExamples.titled("A report"));

        publish(Optional.of(EditionKind.ERRATUM), first.record());

        Edition after = current(first.record());
        assertEquals(2, after.ref().number());
        assertEquals(EditionKind.ERRATUM, after.kind());
        assertTrue(after.serial() > before.serial());
        assertArrayEquals(before.bytes(), read.edition(RecordKind.SOURCE, before.ref()).bytes());
    }

    @Test
    void asksForTheKindOfCorrectionAndForSomethingNew() {
        RevisionRef source = approved(SourceExamples.titled("A report"));
        publish(Optional.empty(), source.record());
        Refusal refusal =
                assertThrows(Refusal.class, () -> publish(Optional.empty(), source.record()));
        assertEquals(List.of("correction-kind-missing", "nothing-new"), codes(refusal));
    }

    @Test
    void publishesAPartOnlyWithOrAfterItsWhole() {
        RevisionRef whole = approved(SourceExamples.titled("A volume"));
        RevisionRef part = approved(SourceExamples.partOf(whole.record(), "A document"));
        Refusal alone = assertThrows(Refusal.class, () -> publish(Optional.empty(), part.record()));
        assertEquals(List.of("names-unpublished"), codes(alone));

        Release together = publish(Optional.empty(), part.record(), whole.record());

        assertEquals(2, together.editions().size());
        assertEquals(current(part.record()).serial(), current(whole.record()).serial());
    }

    @Test
    void takesTheRightsOfAPartFromItsWhole() {
        RevisionRef whole = approved(SourceExamples.titled("A volume"));
        RevisionRef part = approved(SourceExamples.partOf(whole.record(), "A document"));
        publish(Optional.empty(), part.record(), whole.record());
        assertTrue(text(current(part.record())).contains("rightsstatements.org"));
    }

    @Test
    void leavesATombstone() {
        RevisionRef source = approved(SourceExamples.titled("A forgery"));
        RevisionRef better = approved(SourceExamples.titled("The original"));
        publish(Optional.empty(), source.record(), better.record());

        withdraw.withdraw(
                publisher,
                RecordKind.SOURCE,
                source.record(),
                "It is a forgery.",
                Optional.of(better.record()));

        Standing.Withdrawn tombstone =
                assertInstanceOf(Standing.Withdrawn.class, standing(source.record()));
        assertEquals("It is a forgery.", tombstone.reason());
        assertEquals(publisher, tombstone.by());
        assertEquals(1, tombstone.last());
        assertEquals(Optional.of(better.record()), tombstone.successor());
        assertThrows(
                Refusal.class,
                () ->
                        withdraw.withdraw(
                                publisher,
                                RecordKind.SOURCE,
                                source.record(),
                                "Again.",
                                Optional.empty()));
    }

    @Test
    void givesSimultaneousReleasesSerialsWithoutGaps() throws Exception {
        List<RevisionRef> sources =
                IntStream.range(0, 8)
                        .mapToObj(i -> approved(SourceExamples.titled("Report " + i)))
                        .toList();
        List<Callable<Long>> releases =
                sources.stream()
                        .<Callable<Long>>map(
                                source -> () -> publish(Optional.empty(), source.record()).serial())
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

    private AgentId agent(String name) {
        return agents.recognise("https://issuer.example", name, name).id();
    }

    private ProposedChangeSet change(Change change) {
        return new ProposedChangeSet(author, Optional.empty(), "curation", List.of(change));
    }

    private RevisionRef create(SourceBody body) {
        return changeSets.commit(change(new Change.Create(RecordId.random(random), body))).only();
    }

    private RevisionRef approved(SourceBody body) {
        RevisionRef ref = create(body);
        approve(ref.record());
        return ref;
    }

    private void revisedAndApproved(RevisionRef base, SourceBody body) {
        changeSets.commit(change(new Change.Revise(base, body)));
        approve(base.record());
    }

    private void approve(RecordId record) {
        Submission submission = submit.submitDrafts(author, record, Optional.empty());
        decide.decide(reviewer, submission.id(), Ruling.approveAllExcept());
    }

    private Release publish(Optional<EditionKind> correction, RecordId... records) {
        return publish.publish(publisher, Set.of(records), "For the readers.", correction);
    }

    private Standing standing(RecordId record) {
        return read.standing(RecordKind.SOURCE, record);
    }

    private Edition current(RecordId record) {
        return assertInstanceOf(Standing.Current.class, standing(record)).edition();
    }

    private static String text(Edition edition) {
        return new String(edition.bytes(), UTF_8);
    }

    private static List<String> codes(Refusal refusal) {
        return refusal.findings().stream().map(Finding::code).toList();
    }
}
