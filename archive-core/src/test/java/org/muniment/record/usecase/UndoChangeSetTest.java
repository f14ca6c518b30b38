package org.muniment.record.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.authority.AuthorityExamples.person;
import static org.muniment.claim.ClaimBuilder.aClaim;
import static org.muniment.claim.ClaimBuilder.text;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.muniment.claim.ClaimBody;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.Archive;
import org.muniment.record.Body;
import org.muniment.record.Change;
import org.muniment.record.ChangeSet;
import org.muniment.record.ChangeSetId;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.Undone;
import org.muniment.record.UseChange;
import org.muniment.source.SourceBody;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class UndoChangeSetTest {

    @Inject Archive archive;
    @Inject CommitChangeSet changeSets;
    @Inject UndoChangeSet undo;
    @Inject RestoreRevision restore;
    @Inject ReadChangeSet readChangeSets;
    @Inject ReadRecord read;
    @Inject RandomGenerator random;

    @Test
    void restoresWhatEachRecordSaidAndSkipsWhatChangedSince() {
        RecordId one = archive.keep(SourceExamples.titled("One"));
        RecordId two = archive.keep(SourceExamples.titled("Two"));
        ChangeSetId batch = commit(revise(one, 1, "One, renamed"), revise(two, 1, "Two, renamed"));
        archive.revise(two, 2, SourceExamples.titled("Two, renamed again"));

        Undone undone = undo(batch);

        assertEquals(List.of(one), undone.restored());
        assertEquals(List.of("changed-since"), codes(undone.skipped()));
        assertEquals(two.toString(), undone.skipped().getFirst().subject());
        assertEquals("One", title(one));
        assertEquals("Two, renamed again", title(two));
        assertEquals(3, read.state(RecordKind.SOURCE, one).head());
    }

    @Test
    void undoesAnUndoing() {
        RecordId one = archive.keep(SourceExamples.titled("One"));
        ChangeSetId renamed = commit(revise(one, 1, "One, renamed"));
        undo(undo(renamed).by());
        assertEquals("One, renamed", title(one));
    }

    @Test
    void undoesOnceOnly() {
        RecordId one = archive.keep(SourceExamples.titled("One"));
        ChangeSetId renamed = commit(revise(one, 1, "One, renamed"));
        undo(renamed);
        Refusal refusal = assertThrows(Refusal.class, () -> undo(renamed));
        assertEquals(RefusalCode.WRONG_STATE, refusal.code());
        assertEquals(one.toString(), refusal.findings().getFirst().subject());
    }

    @Test
    void retiresWhatWasMadeTogetherThoughItNamesEachOther() {
        RecordId event = RecordId.random(random);
        RecordId claim = RecordId.random(random);
        ChangeSetId made =
                commit(
                        new Change.Create(event, EventExamples.labelled("A meeting")),
                        new Change.Create(claim, purpose(event)));

        undo(made);

        assertTrue(read.state(RecordKind.EVENT, event).retired());
        assertTrue(read.state(RecordKind.CLAIM, claim).retired());
    }

    @Test
    void keepsWhatWasMadeWhenSomebodyElseCameToNeedIt() {
        RecordId event = RecordId.random(random);
        RecordId other = RecordId.random(random);
        ChangeSetId made =
                commit(
                        new Change.Create(event, EventExamples.labelled("A meeting")),
                        new Change.Create(other, EventExamples.labelled("Another meeting")));
        RecordId claim = archive.keep(purpose(event));

        Undone undone = undo(made);

        assertEquals(List.of(other), undone.restored());
        assertEquals(List.of("needed"), codes(undone.skipped()));
        assertTrue(
                undone.skipped().getFirst().message().contains(claim.toString()),
                undone.skipped().toString());
        assertFalse(read.state(RecordKind.EVENT, event).retired());
    }

    @Test
    void bringsBackWhatWasRetiredWithWhatItNames() {
        RecordId whole = archive.keep(SourceExamples.titled("Whole"));
        RecordId part = archive.keep(SourceExamples.partOf(whole, "Part"));
        ChangeSetId retired =
                commit(
                        new Change.Retire(new RevisionRef(whole, 1)),
                        new Change.Retire(new RevisionRef(part, 1)));
        assertTrue(read.state(RecordKind.SOURCE, part).retired());

        undo(retired);

        assertFalse(read.state(RecordKind.SOURCE, part).retired());
        Refusal refusal = assertThrows(Refusal.class, () -> archive.retire(whole, 1));
        assertEquals(part.toString(), refusal.findings().getFirst().subject());
    }

    @Test
    void bringsBackWhatWasRetiredForWhatNamedItBefore() {
        RecordId whole = archive.keep(SourceExamples.titled("Whole"));
        RecordId part = archive.keep(SourceExamples.partOf(whole, "Part"));
        ChangeSetId apart =
                commit(revise(part, 1, "Part"), new Change.Retire(new RevisionRef(whole, 1)));

        Undone undone = undo(apart);

        assertEquals(List.of(), undone.skipped());
        Refusal refusal = assertThrows(Refusal.class, () -> archive.retire(whole, 1));
        assertEquals(part.toString(), refusal.findings().getFirst().subject());
    }

    @Test
    void refusesToBringBackWhatNamesARetiredRecord() {
        RecordId whole = archive.keep(SourceExamples.titled("Whole"));
        RecordId part = archive.keep(SourceExamples.partOf(whole, "Part"));
        ChangeSetId retired = commit(new Change.Retire(new RevisionRef(part, 1)));
        archive.retire(whole, 1);
        Refusal refusal = assertThrows(Refusal.class, () -> undo(retired));
        assertEquals(RefusalCode.BAD_REFERENCE, refusal.code());
    }

    @Test
    void unmergesWhatWasMergedAndMergesItAgain() {
        RecordId twice = archive.keep(person("Pan Chen"));
        RecordId survivor = archive.keep(person("Chen Pan"));
        ChangeSetId merged = commit(new Change.Merge(new RevisionRef(twice, 1), survivor));

        Undone undone = undo(merged);
        assertEquals(Optional.empty(), read.state(RecordKind.ACTOR, twice).mergedInto());
        undo(undone.by());

        assertEquals(Optional.of(survivor), read.state(RecordKind.ACTOR, twice).mergedInto());
        assertEquals(
                List.of(UseChange.What.MERGED, UseChange.What.UNMERGED, UseChange.What.MERGED),
                readChangeSets.concerning(twice).stream()
                        .flatMap(set -> set.uses().stream())
                        .map(UseChange::what)
                        .toList());
    }

    @Test
    void tellsWhoWroteWhatTogetherAndWhy() {
        RecordId one = archive.keep(SourceExamples.titled("One"));
        ChangeSetId id = commit(revise(one, 1, "One, renamed"));
        ChangeSet read = readChangeSets.read(id);
        assertEquals(archive.curator(), read.agent());
        assertEquals(Optional.of("All at once"), read.reason());
        assertEquals(List.of(new RevisionRef(one, 2)), read.revisions());
        assertEquals(
                RefusalCode.NOT_FOUND,
                assertThrows(Refusal.class, () -> readChangeSets.read(ChangeSetId.random(random)))
                        .code());
    }

    @Test
    void restoresAnEarlierRevisionAsANewOne() {
        RecordId one = archive.keep(SourceExamples.titled("One"));
        archive.revise(one, 1, SourceExamples.titled("Two"));
        archive.revise(one, 2, SourceExamples.titled("Three"));

        RevisionRef restored = restore(one, 3, 1);

        assertEquals(4, restored.number());
        assertEquals("One", title(one));
        assertEquals(
                RefusalCode.WRONG_STATE,
                assertThrows(Refusal.class, () -> restore(one, 4, 1)).code());
        assertEquals(
                RefusalCode.STALE_BASE,
                assertThrows(Refusal.class, () -> restore(one, 3, 2)).code());
        assertEquals(
                RefusalCode.NOT_FOUND,
                assertThrows(Refusal.class, () -> restore(one, 4, 9)).code());
    }

    private RevisionRef restore(RecordId record, int base, int number) {
        return restore.restore(
                archive.curator(),
                RecordKind.SOURCE,
                new RevisionRef(record, base),
                number,
                Optional.empty());
    }

    private Undone undo(ChangeSetId id) {
        return undo.undo(archive.curator(), id, Optional.of("A slip"));
    }

    private ChangeSetId commit(Change... changes) {
        return changeSets
                .commit(
                        new ProposedChangeSet(
                                archive.curator(),
                                Optional.of("All at once"),
                                "curation",
                                List.of(changes)))
                .id();
    }

    private static Change revise(RecordId record, int base, String title) {
        return new Change.Revise(new RevisionRef(record, base), SourceExamples.titled(title));
    }

    private static ClaimBody purpose(RecordId event) {
        return aClaim().about(event).saying("purpose", text("To talk")).body();
    }

    private String title(RecordId source) {
        Body body = read.head(RecordKind.SOURCE, source, SourceBody.class).present();
        return ((SourceBody) body).titles().getFirst().words();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
