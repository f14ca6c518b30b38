package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muniment.authority.AuthorityExamples;
import org.muniment.claim.ClaimBuilder;
import org.muniment.event.EventExamples;
import org.muniment.publication.usecase.AssessLater;
import org.muniment.publication.usecase.ReadStale;
import org.muniment.publication.usecase.WithdrawRecord;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.source.Access;
import org.muniment.testservices.PostgresTestResource;

/** A person whom very many editions name. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ManyEditionsOfAnActorTest {

    private static final int FEW = 40;
    private static final int MANY = 2_000;
    private static final int A_RELEASE = 100;

    @Inject Newsroom room;
    @Inject Stories stories;
    @Inject WithdrawRecord withdraw;
    @Inject AssessLater later;
    @Inject ReadStale stale;
    @Inject EntityManager entities;

    @Test
    @Timeout(120)
    void areAllMarkedThoughOnlySomeAtOnce() throws InterruptedException {
        RevisionRef actor = room.approved(AuthorityExamples.person("Anna of the many"));
        List<RecordId> events = published(actor.record(), FEW);

        withdrawn(actor);
        awaitNothingWaiting();

        for (RecordId event : events) {
            assertEquals(Optional.of(StaleReason.WITHDRAWN), reason(event));
        }
    }

    @Test
    void areLookedAtByTheNextRunWhenAPlatformWasKilled() {
        RevisionRef actor = room.approved(AuthorityExamples.person("Berta of the few"));
        RecordId event = published(actor.record(), 1).getFirst();
        withdrawn(actor);
        execute("delete from stale_edition where record = '%s'".formatted(event));
        execute("insert into edition_to_assess values ('%s')".formatted(event));

        later.look();

        assertEquals(Optional.of(StaleReason.WITHDRAWN), reason(event));
        assertEquals(0, waiting());
    }

    @Test
    @Tag("long")
    void holdUpNoDecision() throws InterruptedException {
        RevisionRef actor = room.approved(AuthorityExamples.person("Clara of the very many"));
        published(actor.record(), MANY);
        RevisionRef next = room.revise(actor, AuthorityExamples.person("Clara", "Klara"));
        long begun = System.nanoTime();

        room.approve(next.record());

        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        int waiting = waiting();
        long after = System.nanoTime();
        awaitNothingWaiting();
        Log.infof(
                "Approving an actor in %d editions took %d ms; the other %d were looked at in %d ms",
                MANY,
                taken.toMillis(),
                waiting,
                Duration.ofNanos(System.nanoTime() - after).toMillis());
        assertTrue(taken.compareTo(Duration.ofSeconds(1)) < 0, taken.toString());
    }

    private List<RecordId> published(RecordId actor, int number) {
        Story story = stories.published(Access.OPEN);
        List<RecordId> events = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            RecordId event = room.draft(EventExamples.labelled("Meeting " + i)).record();
            ClaimBuilder claim =
                    aClaim()
                            .about(event)
                            .saying("participant", ClaimBuilder.record(actor))
                            .attestedBy(story.passage());
            stories.attested(
                    room.draft(claim.body()).record(), claim.attestations().getFirst());
            room.approve(event);
            events.add(event);
        }
        for (int from = 0; from < number; from += A_RELEASE) {
            List<RecordId> some = events.subList(from, Math.min(from + A_RELEASE, number));
            if (from == 0) {
                List<RecordId> first = new ArrayList<>(some);
                first.add(actor);
                some = first;
            }
            room.publish(some.toArray(RecordId[]::new));
        }
        return events;
    }

    private void withdrawn(RevisionRef actor) {
        withdraw.withdraw(
                room.publisher(),
                RecordKind.ACTOR,
                actor.record(),
                "Never lived.",
                Optional.empty());
    }

    private void awaitNothingWaiting() throws InterruptedException {
        while (waiting() > 0) {
            Thread.sleep(50);
        }
    }

    private Optional<StaleReason> reason(RecordId record) {
        return stale.of(room.current(RecordKind.EVENT, record).ref())
                .map(StaleMark::reason);
    }

    private int waiting() {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                (Number)
                                        entities.createNativeQuery(
                                                        "select count(*) from edition_to_assess")
                                                .getSingleResult())
                .intValue();
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
