package org.muniment.claim.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.claim.Approximation;
import org.muniment.claim.ClaimBuilder;
import org.muniment.claim.Conflict;
import org.muniment.claim.ConflictId;
import org.muniment.claim.ConflictReport;
import org.muniment.claim.Resolution;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.Archive;
import org.muniment.record.RecordId;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ResolveConflictTest {

    @Inject Archive archive;
    @Inject FindConflicts find;
    @Inject ResolveConflict resolve;

    private RecordId talks;
    private RecordId two;
    private RecordId three;

    @BeforeEach
    void keepTwoCountsOfTheStages() {
        talks = archive.keep(EventExamples.labelled("Talks"));
        two = archive.keep(stages("2").body());
        three = archive.keep(stages("3").body());
    }

    @Test
    void findsTheTwoCounts() {
        ConflictReport report = only();
        assertEquals(List.of(two, three).stream().sorted().toList(), report.conflict().records());
        assertEquals(talks, report.conflict().subject());
        assertTrue(report.undecided());
    }

    @Test
    void keepsADecisionThatItStaysOpen() {
        ConflictReport report = decide(Resolution.Outcome.OPEN, Optional.empty());
        assertEquals(Resolution.Outcome.OPEN, report.standing().orElseThrow().outcome());
        assertEquals(report, only());
    }

    @Test
    void letsTheLatestDecisionStandAndKeepsTheEarlier() {
        decide(Resolution.Outcome.OPEN, Optional.empty());
        decide(Resolution.Outcome.PREFERRED, Optional.of(two));
        ConflictReport report = only();
        assertEquals(Optional.of(two), report.standing().orElseThrow().preferred());
        assertEquals(
                List.of(Resolution.Outcome.OPEN),
                report.earlier().stream().map(Resolution::outcome).toList());
    }

    @Test
    void opensAgainWhenAnotherRivalComes() {
        decide(Resolution.Outcome.PREFERRED, Optional.of(two));
        RecordId four = archive.keep(stages("4").body());
        ConflictReport report = only();
        assertTrue(report.conflict().records().contains(four));
        assertTrue(report.undecided());
        assertEquals(1, report.earlier().size());
    }

    @Test
    void staysDecidedWhenARivalGoesUnlessItWasPreferred() {
        RecordId four = archive.keep(stages("4").body());
        decide(Resolution.Outcome.PREFERRED, Optional.of(two));
        archive.retire(four, 1);
        assertEquals(Optional.of(two), only().standing().orElseThrow().preferred());

        RecordId five = archive.keep(stages("5").body());
        decide(Resolution.Outcome.PREFERRED, Optional.of(five));
        archive.retire(five, 1);
        assertEquals(Optional.of(two), only().standing().orElseThrow().preferred());
    }

    @Test
    void opensAgainWhenAClaimSaysSomethingElse() {
        decide(Resolution.Outcome.OPEN, Optional.empty());
        archive.revise(three, 1, stages("4").body());
        assertTrue(only().undecided());
    }

    @Test
    void staysDecidedWhenAClaimIsOnlyWordedAnew() {
        decide(Resolution.Outcome.OPEN, Optional.empty());
        archive.revise(three, 1, stages("3").stated("There were three stages.").body());
        assertEquals(Resolution.Outcome.OPEN, only().standing().orElseThrow().outcome());
    }

    @Test
    void isNoConflictAnyMoreWhenTheClaimsAgree() {
        archive.revise(three, 1, stages("2").body());
        assertEquals(List.of(), find.of(talks));
    }

    @Test
    void comparesOnlyTheClaimsThatItIsAskedAbout() {
        assertEquals(List.of(), find.among(List.of(two)));
        assertEquals(find.of(talks), find.among(List.of(two, three)));
    }

    @Test
    void refusesADecisionOnAnEarlierRevision() {
        Conflict seen = only().conflict();
        archive.revise(three, 1, stages("4").body());
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> decide(seen, Resolution.Outcome.OPEN, Optional.empty()));
        assertEquals(RefusalCode.WRONG_STATE, refusal.code());
    }

    @Test
    void refusesAPreferenceForNoneOfThem() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> decide(Resolution.Outcome.PREFERRED, Optional.of(talks)));
        assertEquals("/preferred", refusal.findings().getFirst().subject());
    }

    @Test
    void givesTheConflictTheSameIdentifierInAnyOrder() {
        assertEquals(ConflictId.of(List.of(two, three)), ConflictId.of(List.of(three, two)));
    }

    private ConflictReport only() {
        List<ConflictReport> reports = find.of(talks);
        assertEquals(1, reports.size());
        return reports.getFirst();
    }

    private ConflictReport decide(Resolution.Outcome outcome, Optional<RecordId> preferred) {
        return decide(only().conflict(), outcome, preferred);
    }

    private ConflictReport decide(
            Conflict conflict, Resolution.Outcome outcome, Optional<RecordId> preferred) {
        return resolve.resolve(
                conflict.id(),
                new ResolveConflict.Decision(
                        archive.curator(),
                        conflict.claims(),
                        outcome,
                        preferred,
                        "The sources count differently."));
    }

    private ClaimBuilder stages(String number) {
        return aClaim().about(talks).counting(number, Approximation.EXACTLY, "stages");
    }
}
