package org.muniment.record.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.Change;
import org.muniment.record.CommittedChangeSet;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.StaleBase;
import org.muniment.source.SourceBody;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class CommitChangeSetTest {

    @Inject CommitChangeSet changeSets;
    @Inject ReadRecord read;
    @Inject CompareRevisions compare;
    @Inject RecogniseAgent agents;
    @Inject RandomGenerator random;
    @Inject EntityManager entities;

    private AgentId author;

    @BeforeEach
    void introduceTheAuthor() {
        author = agents.recognise("https://issuer.example", "amara", "Amara").id();
    }

    @Test
    void readsBackWhatWasWritten() {
        SourceBody body = SourceExamples.titled("A report on the talks");
        RevisionRef ref = create(body).only();

        Revision<SourceBody> head = read.head(RecordKind.SOURCE, ref.record(), SourceBody.class);

        assertEquals(body, head.present());
        assertEquals(author, head.author());
        assertEquals(1, head.ref().number());
        assertEquals(Optional.of("First description"), head.reason());
    }

    @Test
    void recognisesTheSameAgentAgainAndFollowsItsName() {
        AgentId again = agents.recognise("https://issuer.example", "amara", "Amara N.").id();
        assertEquals(author, again);
    }

    @Test
    void keepsEveryRevisionAndTellsWhatChanged() {
        RevisionRef first = create(SourceExamples.titled("A report")).only();
        RevisionRef second = revise(first, SourceExamples.titled("A full report")).only();

        List<Revision<Body>> history = read.history(RecordKind.SOURCE, first.record());
        assertEquals(List.of(first, second), history.stream().map(Revision::ref).toList());
        assertEquals(List.of("/titles/0/words"), compare.paths(first, second));
    }

    @Test
    void refusesAChangeBasedOnAnEarlierRevisionAndNamesTheFieldsThatDiffer() {
        RevisionRef first = create(SourceExamples.titled("A report")).only();
        RevisionRef second = revise(first, SourceExamples.titled("A full report")).only();

        StaleBase stale =
                assertThrows(
                        StaleBase.class, () -> revise(first, SourceExamples.titled("My report")));
        assertEquals(second, stale.head());
        assertEquals("/titles/0/words", stale.findings().getFirst().subject());
    }

    @Test
    void letsOneOfEightSimultaneousChangesWin() throws Exception {
        RevisionRef first = create(SourceExamples.titled("A report")).only();
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String title = "A report, version " + i;
            attempts.add(
                    () -> {
                        try {
                            revise(first, SourceExamples.titled(title));
                            return true;
                        } catch (StaleBase lost) {
                            return false;
                        }
                    });
        }
        int won = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> attempt : pool.invokeAll(attempts)) {
                won += attempt.get() ? 1 : 0;
            }
        }
        assertEquals(1, won);
        assertEquals(2, read.state(RecordKind.SOURCE, first.record()).head());
    }

    @Test
    void writesAllChangesOfASetOrNone() {
        RecordId good = RecordId.random(random);
        RecordId nowhere = RecordId.random(random);
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                commit(
                                        new Change.Create(good, SourceExamples.titled("Whole")),
                                        new Change.Create(
                                                RecordId.random(random),
                                                SourceExamples.partOf(nowhere, "Part"))));
        assertEquals(RefusalCode.BAD_REFERENCE, refusal.code());
        assertEquals("/partOf/whole", refusal.findings().getFirst().subject());
        assertThrows(Refusal.class, () -> read.state(RecordKind.SOURCE, good));
    }

    @Test
    void createsAWholeAndItsPartTogether() {
        RecordId whole = RecordId.random(random);
        RecordId part = RecordId.random(random);
        commit(
                new Change.Create(part, SourceExamples.partOf(whole, "Part")),
                new Change.Create(whole, SourceExamples.titled("Whole")));
        assertEquals(1, read.state(RecordKind.SOURCE, part).head());
    }

    @Test
    void refusesToRetireWhatOthersName() {
        RevisionRef whole = create(SourceExamples.titled("Whole")).only();
        RevisionRef part = create(SourceExamples.partOf(whole.record(), "Part")).only();

        Refusal refusal = assertThrows(Refusal.class, () -> commit(new Change.Retire(whole)));
        assertEquals(RefusalCode.STILL_REFERENCED, refusal.code());
        assertEquals(part.record().toString(), refusal.findings().getFirst().subject());

        commit(new Change.Retire(part));
        commit(new Change.Retire(whole));
        assertTrue(read.state(RecordKind.SOURCE, whole.record()).retired());
    }

    @Test
    void refusesToChangeARetiredRecord() {
        RevisionRef ref = create(SourceExamples.titled("Mistake")).only();
        commit(new Change.Retire(ref));
        Refusal refusal =
                assertThrows(Refusal.class, () -> revise(ref, SourceExamples.titled("Again")));
        assertEquals(RefusalCode.RETIRED, refusal.code());
    }

    @Test
    void letsNobodyAlterARevisionInTheDatabase() {
        RevisionRef ref = create(SourceExamples.titled("A report")).only();
        assertThrows(PersistenceException.class, () -> overwrite(ref));
        assertFalse(read.history(RecordKind.SOURCE, ref.record()).isEmpty());
    }

    @Transactional
    void overwrite(RevisionRef ref) {
        entities.createNativeQuery("update revision set schema = 2 where record = :record")
                .setParameter("record", ref.record().toString())
                .executeUpdate();
    }

    private CommittedChangeSet create(SourceBody body) {
        return commit(new Change.Create(RecordId.random(random), body));
    }

    private CommittedChangeSet revise(RevisionRef base, SourceBody body) {
        return commit(new Change.Revise(base, body));
    }

    private CommittedChangeSet commit(Change... changes) {
        return changeSets.commit(
                new ProposedChangeSet(
                        author, Optional.of("First description"), "curation", List.of(changes)));
    }
}
