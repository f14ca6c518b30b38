package org.muniment.source.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.record.usecase.RecogniseAgent;
import org.muniment.source.Access;
import org.muniment.source.Derivation;
import org.muniment.source.EffectiveDescription;
import org.muniment.source.EffectiveDescription.Stated;
import org.muniment.source.PartOf;
import org.muniment.source.Rights;
import org.muniment.source.SourceBody;
import org.muniment.source.Title;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SourceNestingTest {

    private static final Access EMBARGO =
            new Access(Access.Level.EMBARGOED, Optional.of(LocalDate.of(2040, 1, 1)));

    @Inject CommitChangeSet changeSets;
    @Inject ReadRecord records;
    @Inject ReadEffectiveDescription effective;
    @Inject RecogniseAgent agents;
    @Inject RandomGenerator random;

    private AgentId agent;

    @BeforeEach
    void introduceAnAgent() {
        agent = agents.recognise("https://issuer.example", "amara", "Amara").id();
    }

    @Test
    void inheritsFromTheNearestWholeThatSaysSomethingAndSaysWhich() {
        RecordId fonds = create(titled().holder("National Archives").rights(Rights.UNDETERMINED));
        RecordId series = create(titled().partOf(fonds, 1).callNumber("RG 59").access(EMBARGO));
        RecordId item = create(titled().partOf(series, 1).callNumber("RG 59/12"));

        assertEquals(
                new EffectiveDescription(
                        item,
                        Optional.of(new Stated<>("National Archives", fonds)),
                        Optional.of(new Stated<>("RG 59/12", item)),
                        Optional.of(new Stated<>(Rights.UNDETERMINED, fonds)),
                        Optional.of(new Stated<>(EMBARGO, series))),
                effective.of(item));
        assertEquals(EMBARGO, effective.of(item).accessInForce());
    }

    @Test
    void isOpenWhenNobodySaysOtherwise() {
        RecordId item = create(titled().partOf(create(titled()), 1));
        assertEquals(Optional.empty(), effective.of(item).access());
        assertEquals(Access.OPEN, effective.of(item).accessInForce());
        assertEquals(Optional.empty(), effective.of(item).rights());
    }

    @Test
    void listsPartsInTheirOrderWithoutThoseRetired() {
        RecordId whole = create(titled());
        RecordId third = create(titled().partOf(whole, 3));
        RecordId first = create(titled().partOf(whole, 1));
        RecordId second = create(titled().partOf(whole, 2));
        assertEquals(List.of(first, second, third), parts(whole));

        commit(new Change.Retire(head(second)));
        assertEquals(List.of(first, third), parts(whole));
    }

    @Test
    void refusesToMakeASourcePartOfItself() {
        RecordId a = create(titled());
        RecordId b = create(titled().partOf(a, 1));
        RecordId c = create(titled().partOf(b, 1));
        assertCycle("/partOf/whole", a, titled().partOf(a, 1));
        assertCycle("/partOf/whole", a, titled().partOf(c, 1));
        revise(c, titled());
        revise(a, titled().partOf(c, 1));
    }

    @Test
    void refusesToMakeASourceFromItself() {
        RecordId a = create(titled());
        RecordId b = create(titled().madeFrom(a));
        RecordId c = create(titled().madeFrom(b));
        assertCycle("/derivation/original", a, titled().madeFrom(a));
        assertCycle("/derivation/original", a, titled().madeFrom(c));
        create(titled().partOf(a, 1).madeFrom(a));
    }

    @RepeatedTest(5)
    void letsOneOfTwoWinThatWouldCloseACircleTogether() throws Exception {
        RecordId a = create(titled());
        RecordId b = create(titled());
        RecordId c = create(titled().partOf(b, 1));
        RecordId d = create(titled().partOf(a, 1));
        Callable<Boolean> one = () -> revises(a, titled().partOf(c, 1));
        Callable<Boolean> two = () -> revises(b, titled().partOf(d, 1));
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> done = pool.invokeAll(List.of(one, two));
            assertEquals(
                    1, Stream.of(done.get(0).get(), done.get(1).get()).filter(won -> won).count());
        }
    }

    private boolean revises(RecordId source, Draft draft) {
        try {
            revise(source, draft);
            return true;
        } catch (Refusal refusal) {
            assertEquals(RefusalCode.CYCLE, refusal.code());
            return false;
        }
    }

    private void assertCycle(String pointer, RecordId source, Draft draft) {
        Refusal refusal = assertThrows(Refusal.class, () -> revise(source, draft));
        assertEquals(RefusalCode.CYCLE, refusal.code());
        assertEquals(pointer, refusal.findings().getFirst().subject());
    }

    private List<RecordId> parts(RecordId whole) {
        return effective.parts(whole).stream().map(part -> part.ref().record()).toList();
    }

    private RecordId create(Draft draft) {
        RecordId id = RecordId.random(random);
        commit(new Change.Create(id, draft.body()));
        return id;
    }

    private void revise(RecordId source, Draft draft) {
        commit(new Change.Revise(head(source), draft.body()));
    }

    private RevisionRef head(RecordId source) {
        return records.state(RecordKind.SOURCE, source).headRef();
    }

    private void commit(Change change) {
        changeSets.commit(
                new ProposedChangeSet(agent, Optional.empty(), "curation", List.of(change)));
    }

    private static Draft titled() {
        return new Draft();
    }

    /** A source in the making. */
    private static final class Draft {
        private Optional<String> holder = Optional.empty();
        private Optional<String> callNumber = Optional.empty();
        private Optional<Rights> rights = Optional.empty();
        private Optional<Access> access = Optional.empty();
        private Optional<PartOf> partOf = Optional.empty();
        private Optional<Derivation> derivation = Optional.empty();

        Draft holder(String words) {
            holder = Optional.of(words);
            return this;
        }

        Draft callNumber(String words) {
            callNumber = Optional.of(words);
            return this;
        }

        Draft rights(Rights own) {
            rights = Optional.of(own);
            return this;
        }

        Draft access(Access own) {
            access = Optional.of(own);
            return this;
        }

        Draft partOf(RecordId whole, int position) {
            partOf = Optional.of(new PartOf(whole, position));
            return this;
        }

        Draft madeFrom(RecordId original) {
            derivation =
                    Optional.of(
                            new Derivation(
                                    Derivation.Manner.TRANSLATION,
                                    Optional.of(original),
                                    Optional.empty(),
                                    false));
            return this;
        }

        SourceBody body() {
            return new SourceBody(
                    List.of(new Title("A source", Optional.of("en"))),
                    List.of(),
                    List.of("en"),
                    Optional.empty(),
                    Optional.empty(),
                    holder,
                    callNumber,
                    Optional.empty(),
                    Optional.empty(),
                    rights,
                    access,
                    Optional.empty(),
                    partOf,
                    derivation);
        }
    }
}
