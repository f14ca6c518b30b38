package org.muniment.record.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.authority.AuthorityExamples.person;
import static org.muniment.authority.AuthorityExamples.place;
import static org.muniment.claim.ClaimBuilder.aClaim;
import static org.muniment.claim.ClaimBuilder.text;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.claim.ClaimBuilder;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.Archive;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.RevisionRef;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class MergeRecordsTest {

    @Inject Archive archive;
    @Inject MergeRecords merges;
    @Inject ReadRecord read;
    @Inject RandomGenerator random;

    @Test
    void letsOneRecordStandForAnotherAndTakesItBack() {
        RecordId twice = archive.keep(person("Pan Chen"));
        RecordId survivor = archive.keep(person("Chen Pan"));

        merge(twice, survivor);

        assertEquals(Optional.of(survivor), actor(twice).mergedInto());
        assertEquals(
                List.of(twice), merges.mergedInto(survivor).stream().map(RecordState::id).toList());
        assertEquals(List.of(survivor), inUse(twice, survivor));

        merges.unmerge(archive.curator(), twice, Optional.of("Two cousins after all."));

        assertEquals(Optional.empty(), actor(twice).mergedInto());
        assertEquals(1, actor(twice).head());
        assertEquals(List.of(), merges.mergedInto(survivor));
    }

    @Test
    void refusesChainsAndSaysWhereToMerge() {
        RecordId one = archive.keep(person("One"));
        RecordId two = archive.keep(person("Two"));
        RecordId three = archive.keep(person("Three"));
        merge(one, two);

        Refusal intoMerged = assertThrows(Refusal.class, () -> merge(three, one));
        Refusal ofSurvivor = assertThrows(Refusal.class, () -> merge(two, three));
        Refusal back = assertThrows(Refusal.class, () -> merge(two, one));
        Refusal again = assertThrows(Refusal.class, () -> merge(one, three));

        assertTrue(intoMerged.getMessage().contains(two.toString()), intoMerged.getMessage());
        assertTrue(ofSurvivor.getMessage().contains(one.toString()), ofSurvivor.getMessage());
        for (Refusal refusal : List.of(intoMerged, ofSurvivor, back, again)) {
            assertEquals(RefusalCode.WRONG_STATE, refusal.code());
        }
    }

    @Test
    void refusesWhatCannotBeTheSame() {
        RecordId actor = archive.keep(person("One"));
        RecordId other = archive.keep(place("Bandung"));
        RecordId retired = archive.keep(person("Mistake"));
        archive.retire(retired, 1);

        assertEquals(RefusalCode.INVALID, refused(actor, actor));
        assertEquals(RefusalCode.BAD_REFERENCE, refused(actor, other));
        assertEquals(RefusalCode.BAD_REFERENCE, refused(actor, RecordId.random(random)));
        assertEquals(RefusalCode.RETIRED, refused(actor, retired));
        assertEquals(RefusalCode.RETIRED, refused(retired, actor));
        assertEquals(RefusalCode.NOT_FOUND, refused(RecordId.random(random), actor));
    }

    @Test
    void refusesToMergeASource() {
        RecordId one = archive.keep(SourceExamples.titled("A report"));
        RecordId two = archive.keep(SourceExamples.titled("The same report"));
        assertEquals(RefusalCode.INVALID, refused(one, two));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void asksForAReason(String reason) {
        RecordId one = archive.keep(person("One"));
        RecordId two = archive.keep(person("Two"));
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                merges.merge(
                                        archive.curator(),
                                        new RevisionRef(one, 1),
                                        two,
                                        Optional.of(reason)));
        assertEquals("/reason", refusal.findings().getFirst().subject());
    }

    @Test
    void refusesAMergeOfWhatChangedMeanwhile() {
        RecordId one = archive.keep(person("One"));
        RecordId two = archive.keep(person("Two"));
        archive.revise(one, 1, person("The first"));
        assertEquals(RefusalCode.STALE_BASE, refused(one, two));
    }

    @Test
    void takesNoChangesAndNoNewReferencesToAMergedRecord() {
        RecordId twice = archive.keep(EventExamples.labelled("The talks"));
        RecordId survivor = archive.keep(EventExamples.labelled("The Warsaw talks"));
        ClaimBuilder claim = aClaim().about(twice).saying("purpose", text("To talk"));
        archive.commit(claim.changes(random));
        merge(twice, survivor);

        Refusal change =
                assertThrows(
                        Refusal.class,
                        () -> archive.revise(twice, 1, EventExamples.labelled("Talks")));
        Body about = aClaim().about(twice).saying("purpose", text("To listen")).body();
        Refusal reference = assertThrows(Refusal.class, () -> archive.keep(about));
        archive.revise(claim.id(), 1, claim.stated("Put otherwise.").body());

        assertEquals(RefusalCode.WRONG_STATE, change.code());
        assertTrue(change.getMessage().contains(survivor.toString()), change.getMessage());
        assertEquals(RefusalCode.BAD_REFERENCE, reference.code());
        assertEquals("merged-reference", reference.findings().getFirst().code());
        assertTrue(
                reference.findings().getFirst().message().contains(survivor.toString()),
                reference.findings().toString());
        assertEquals(2, read.state(RecordKind.CLAIM, claim.id()).head());
    }

    @Test
    void keepsTheSurvivorInUse() {
        RecordId twice = archive.keep(person("Pan Chen"));
        RecordId survivor = archive.keep(person("Chen Pan"));
        merge(twice, survivor);

        Refusal refusal = assertThrows(Refusal.class, () -> archive.retire(survivor, 1));

        assertEquals(RefusalCode.STILL_REFERENCED, refusal.code());
        assertEquals(twice.toString(), refusal.findings().getFirst().subject());
    }

    @Test
    void letsOneOfTwoMergesWinThatWouldGoRoundInACircle() throws Exception {
        for (int round = 0; round < 5; round++) {
            RecordId one = archive.keep(person("One"));
            RecordId two = archive.keep(person("Two"));
            List<Callable<Boolean>> both =
                    List.of(() -> attempt(one, two), () -> attempt(two, one));
            int won = 0;
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (Future<Boolean> attempt : threads.invokeAll(both)) {
                    won += attempt.get() ? 1 : 0;
                }
            }
            assertEquals(1, won);
        }
    }

    private boolean attempt(RecordId one, RecordId two) {
        try {
            merge(one, two);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private RefusalCode refused(RecordId record, RecordId into) {
        return assertThrows(Refusal.class, () -> merge(record, into)).code();
    }

    private void merge(RecordId record, RecordId into) {
        merges.merge(
                archive.curator(),
                new RevisionRef(record, 1),
                into,
                Optional.of("The same person, by the letters."));
    }

    private RecordState actor(RecordId id) {
        return read.state(RecordKind.ACTOR, id);
    }

    /** Those of these that are on the list of actors. */
    private List<RecordId> inUse(RecordId... some) {
        List<RecordId> listed = new ArrayList<>();
        Optional<RecordId> after = Optional.empty();
        while (true) {
            var page = read.page(RecordKind.ACTOR, after, 200, Body.class);
            page.forEach(revision -> listed.add(revision.ref().record()));
            if (page.size() < 200) {
                listed.retainAll(List.of(some));
                return listed;
            }
            after = Optional.of(page.getLast().ref().record());
        }
    }
}
