package org.muniment.claim.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.claim.ClaimBuilder.aClaim;
import static org.muniment.claim.ClaimBuilder.record;
import static org.muniment.claim.ClaimBuilder.term;
import static org.muniment.claim.ClaimBuilder.text;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.authority.AuthorityExamples;
import org.muniment.claim.Approximation;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.ClaimBuilder;
import org.muniment.claim.Value;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.Wording;
import org.muniment.record.Archive;
import org.muniment.record.Change;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ClaimRuleTest {

    @Inject Archive archive;
    @Inject ReadRecord read;
    @Inject RandomGenerator random;

    private RecordId meeting;
    private RecordId talks;
    private RecordId geneva;

    @BeforeEach
    void keepTheRecordsThatClaimsAreAbout() {
        meeting = archive.keep(EventExamples.labelled("First meeting"));
        talks = archive.keep(EventExamples.labelled("Talks"));
        geneva = archive.keep(AuthorityExamples.place("Geneva"));
    }

    @Test
    void keepsAClaimOfEachTypeOfValue() {
        RecordId person = archive.keep(AuthorityExamples.person("Somebody"));
        List<ClaimBuilder> claims =
                List.of(
                        aClaim().dated("1955-08-01"),
                        aClaim().partOf(talks).with("ordinal", new Value.Ordinal(1)),
                        aClaim().saying("place", record(geneva)),
                        aClaim().saying("type", term("event-type/meeting")),
                        aClaim().saying("proposal", text("To renounce force"))
                                .with("by", record(person))
                                .with("by", person("the other side")),
                        aClaim().counting("136", Approximation.ABOUT, "meetings"),
                        aClaim().saying("number-in-series", new Value.Ordinal(1))
                                .with("series", record(talks)),
                        aClaim().saying("participant", person("the ambassador"))
                                .with("role", term("role/head-of-delegation")),
                        aClaim().saying("agenda", new Value.Unknown()),
                        aClaim().saying("agenda", new Value.None()));
        for (ClaimBuilder claim : claims) {
            ClaimBody body = claim.about(meeting).body();
            RecordId id = archive.keep(body);
            assertEquals(body, read.head(RecordKind.CLAIM, id, ClaimBody.class).present());
        }
    }

    @Test
    void refusesAPropertyThatIsNotSaidOfSuchARecord() {
        assertEquals(
                "subject-outside-domain /subject", refusal(aClaim().about(geneva).dated("1955")));
    }

    @Test
    void refusesAValueOfAnotherType() {
        assertEquals(
                "value-misfit /value",
                refusal(aClaim().about(meeting).saying("date", text("in summer"))));
    }

    @Test
    void refusesARecordOfAnotherKind() {
        assertEquals(
                "value-misfit /value",
                refusal(aClaim().about(meeting).saying("place", record(talks))));
    }

    @Test
    void refusesATermOfAnotherScheme() {
        assertEquals(
                "value-misfit /value",
                refusal(aClaim().about(meeting).saying("type", term("role/host"))));
    }

    @Test
    void refusesADurationInUnitsThatAreNotOfTime() {
        assertEquals(
                "value-misfit /value",
                refusal(
                        aClaim().about(meeting)
                                .counting("3", Approximation.EXACTLY, "meetings")
                                .saying(
                                        "duration",
                                        aClaim().counting("3", Approximation.EXACTLY, "meetings")
                                                .body()
                                                .value())));
        archive.keep(
                aClaim().about(meeting)
                        .saying(
                                "duration",
                                aClaim().counting("3", Approximation.EXACTLY, "days")
                                        .body()
                                        .value())
                        .body());
    }

    @Test
    void refusesAQualifierThatThePropertyDoesNotTake() {
        assertEquals(
                "qualifier-not-allowed /qualifiers/0/qualifier",
                refusal(aClaim().about(meeting).dated("1955").with("role", term("role/host"))));
    }

    @Test
    void refusesAQualifierTwiceThatIsGivenOnce() {
        assertEquals(
                "qualifier-repeated /qualifiers/1/qualifier",
                refusal(
                        aClaim().about(meeting)
                                .dated("1955")
                                .with("scope", term("scope/begins"))
                                .with("scope", term("scope/ends"))));
    }

    @Test
    void refusesASuccessorOfAnotherKind() {
        RecordId person = archive.keep(AuthorityExamples.person("Somebody"));
        assertEquals(
                "value-misfit /value/record",
                refusal(aClaim().about(geneva).saying("succeeded-by", record(person))));
    }

    @Test
    void refusesATermThatIsNotInTheArchive() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                archive.keep(
                                        aClaim().about(meeting)
                                                .saying("colour", text("red"))
                                                .body()));
        assertEquals(RefusalCode.BAD_REFERENCE, refusal.code());
        assertEquals("/property", refusal.findings().getFirst().subject());
    }

    @Test
    void refusesAnEventThatIsPartOfItself() {
        assertEquals("cycle /value/record", refusal(aClaim().about(talks).partOf(talks)));
    }

    @Test
    void refusesAnEventThatIsPartOfItsPart() {
        RecordId week = archive.keep(EventExamples.labelled("First week"));
        archive.keep(aClaim().about(meeting).partOf(week).body());
        RecordId claim = archive.keep(aClaim().about(week).partOf(talks).body());
        assertEquals("cycle /value/record", refusal(aClaim().about(talks).partOf(meeting)));

        archive.retire(claim, 1);
        archive.keep(aClaim().about(talks).partOf(meeting).body());
    }

    @Test
    void letsAClaimBeTurnedRound() {
        RecordId claim = archive.keep(aClaim().about(meeting).partOf(talks).body());
        archive.revise(claim, 1, aClaim().about(talks).partOf(meeting).body());
        assertEquals(2, read.state(RecordKind.CLAIM, claim).head());
    }

    @Test
    void findsACycleWithinOneChangeSet() {
        List<Change> there = aClaim().about(meeting).partOf(talks).changes(random);
        List<Change> back = aClaim().about(talks).partOf(meeting).changes(random);
        Refusal refusal = assertThrows(Refusal.class, () -> archive.commit(there, back));
        assertEquals("cycle", refusal.findings().getFirst().code());
    }

    @Test
    void letsOneOfTwoSimultaneousHalvesOfACycleWin() throws Exception {
        for (int round = 0; round < 5; round++) {
            RecordId one = archive.keep(EventExamples.labelled("One"));
            RecordId other = archive.keep(EventExamples.labelled("Other"));
            List<Callable<Boolean>> halves =
                    List.of(
                            () -> isKept(aClaim().about(one).partOf(other)),
                            () -> isKept(aClaim().about(other).partOf(one)));
            int kept = 0;
            try (var pool = Executors.newFixedThreadPool(2)) {
                for (Future<Boolean> half : pool.invokeAll(halves)) {
                    kept += half.get() ? 1 : 0;
                }
            }
            assertEquals(1, kept);
        }
    }

    @Test
    void refusesAnInferenceThatRestsOnItself() {
        ClaimBuilder first = aClaim().about(meeting).dated("1955");
        ClaimBuilder second = aClaim().about(meeting).dated("1955-08").inferredFrom(first.id());
        archive.commit(first.changes(random), second.changes(random));
        ClaimBuilder third = aClaim().about(meeting).dated("1955-08-01").inferredFrom(second.id());
        archive.commit(third.changes(random));

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> archive.keep(ClaimBuilder.inference(first.id(), third.id())));
        assertEquals("/evidence/premises/0", refusal.findings().getFirst().subject());
        assertTrue(refusal.getMessage().contains("drawn from"));
    }

    private boolean isKept(ClaimBuilder claim) {
        try {
            archive.keep(claim.body());
            return true;
        } catch (Refusal cycle) {
            return false;
        }
    }

    /** The code and the place of the one finding that refuses the claim. */
    private String refusal(ClaimBuilder claim) {
        Refusal refusal = assertThrows(Refusal.class, () -> archive.keep(claim.body()));
        assertEquals(1, refusal.findings().size(), refusal.findings().toString());
        return refusal.findings().getFirst().code() + " " + refusal.findings().getFirst().subject();
    }

    private static Value person(String description) {
        return new Value.DescribedPerson(new Wording(description, "en"), Optional.empty());
    }
}
