package org.muniment.review.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.claim.ClaimBuilder;
import org.muniment.claim.ConflictReport;
import org.muniment.claim.Resolution;
import org.muniment.claim.ResolutionId;
import org.muniment.claim.usecase.FindConflicts;
import org.muniment.claim.usecase.ResolveConflict;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.review.Inbox;
import org.muniment.testservices.PostgresTestResource;

/** Ada wrote, Bo decided about the conflict. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ApproveResolutionTest {

    @Inject ReviewScene scene;
    @Inject FindConflicts conflicts;
    @Inject ResolveConflict resolve;
    @Inject ApproveResolution approve;
    @Inject ReadInbox inbox;
    @Inject RandomGenerator random;

    private RecordId event;
    private ClaimBuilder claim;

    @BeforeEach
    void writeClaimsThatExcludeEachOther() {
        event = scene.creates("Ada", scene.id(), EventExamples.labelled("A meeting")).record();
        claim = aClaim().about(event).dated("1955-08-01");
        scene.creates("Ada", claim.id(), claim.body());
        scene.creates("Ada", scene.id(), aClaim().about(event).dated("1955-08-02").body());
        decide("Bo");
    }

    @Test
    void isForSomebodyElse() {
        ResolutionId decision = standing().id();
        assertEquals(RefusalCode.NOT_YOURS, refused("Bo", decision));
        assertEquals(standing(), approve("Cho", decision).standing().orElseThrow());
        assertEquals(scene.person("Cho"), approve.approvals(List.of(decision)).get(decision).by());
    }

    @Test
    void happensOnce() {
        ResolutionId decision = standing().id();
        approve("Cho", decision);
        assertEquals(RefusalCode.WRONG_STATE, refused("Dora", decision));
    }

    @Test
    void letsOneOfTwoWin() throws Exception {
        ResolutionId decision = standing().id();
        scene.person("Cho");
        scene.person("Dora");
        List<Callable<Boolean>> both =
                List.of(() -> attempt("Cho", decision), () -> attempt("Dora", decision));
        int won = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> attempt : threads.invokeAll(both)) {
                won += attempt.get() ? 1 : 0;
            }
        }
        assertEquals(1, won);
    }

    @Test
    void isTooLateOnceAClaimChangedOrAnotherDecisionWasMade() {
        ResolutionId decision = standing().id();
        decide("Bo");
        assertEquals(RefusalCode.WRONG_STATE, refused("Cho", decision));

        ResolutionId second = standing().id();
        scene.edits("Ada", new RevisionRef(claim.id(), 1), claim.dated("1955-08-05").body());
        assertEquals(RefusalCode.WRONG_STATE, refused("Cho", second));
        assertEquals(RefusalCode.NOT_FOUND, refused("Cho", ResolutionId.random(random)));
    }

    @Test
    void waitsInTheInboxesOfOthersWhileItStands() {
        assertEquals(List.of(), waiting("Bo"));
        assertEquals(List.of(new Inbox.Decided(RecordKind.EVENT, report(), Map.of())), waiting("Cho"));

        scene.edits("Ada", new RevisionRef(claim.id(), 1), claim.dated("1955-08-05").body());
        assertEquals(List.of(), waiting("Cho"));

        decide("Bo");
        decide("Cho");
        assertEquals(List.of(), waiting("Cho"));
        assertEquals(1, waiting("Bo").size());

        approve("Bo", standing().id());
        assertEquals(List.of(), waiting("Dora"));
    }

    private List<Inbox.Decided> waiting(String who) {
        return inbox.read(scene.person(who)).decisions().stream()
                .filter(item -> item.conflict().conflict().subject().equals(event))
                .toList();
    }

    private boolean attempt(String who, ResolutionId decision) {
        try {
            approve(who, decision);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private RefusalCode refused(String who, ResolutionId decision) {
        return assertThrows(Refusal.class, () -> approve(who, decision)).code();
    }

    private ConflictReport approve(String who, ResolutionId decision) {
        return approve.approve(scene.person(who), report().conflict().id(), decision);
    }

    private void decide(String who) {
        resolve.resolve(
                report().conflict().id(),
                new ResolveConflict.Decision(
                        scene.person(who),
                        report().conflict().claims(),
                        Resolution.Outcome.OPEN,
                        Optional.empty(),
                        "The accounts differ."));
    }

    private Resolution standing() {
        return report().standing().orElseThrow();
    }

    private ConflictReport report() {
        return conflicts.of(event).getFirst();
    }
}
