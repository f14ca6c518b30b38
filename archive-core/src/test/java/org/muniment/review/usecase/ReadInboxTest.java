package org.muniment.review.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.claim.store.Resolutions;
import org.muniment.claim.usecase.FindConflicts;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.Records;
import org.muniment.review.FourEyes;
import org.muniment.review.Inbox;
import org.muniment.review.PartVerdict;
import org.muniment.review.Submission;
import org.muniment.review.Verdict;
import org.muniment.review.store.Inboxes;
import org.muniment.review.store.ResolutionApprovals;
import org.muniment.review.store.Submissions;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ReadInboxTest {

    @Inject ReviewScene scene;
    @Inject ReadInbox inbox;
    @Inject Inboxes inboxes;
    @Inject Submissions submissions;
    @Inject ResolutionApprovals approvals;
    @Inject Resolutions resolutions;
    @Inject FindConflicts conflicts;
    @Inject Records records;
    @Inject Clock clock;

    private RevisionRef ref;
    private RecordId record;

    @BeforeEach
    void writeADraft() {
        ref = scene.writes("Ada", "A report");
        record = ref.record();
    }

    @Test
    void showsWhatWaitsToThoseWhoMayApproveItAndNotToItsOnlyAuthor() {
        assertTrue(waiting("Ben").isEmpty());
        Submission submission = scene.submits("Ada", record);

        assertEquals(List.of(submission), waiting("Ben"));
        assertTrue(waiting("Ada").isEmpty());

        scene.approvesAll("Ben", submission.id());
        assertTrue(waiting("Ben").isEmpty());
    }

    @Test
    void showsEachOfTwoAuthorsTheOthersPartUntilTheyApprovedIt() {
        scene.edits("Ben", ref, "A full report");
        Submission submission = scene.submits("Ada", record);
        assertEquals(List.of(submission), waiting("Ada"));

        scene.approvesAll("Ada", submission.id());

        assertTrue(waiting("Ada").isEmpty());
        assertEquals(List.of(submission), waiting("Ben"));
    }

    @Test
    void showsWhatWasSentBackToItsAuthorAndToWhoeverPutItUpUntilItChanges() {
        Submission submission = scene.submits("Ben", record);
        scene.decides("Cho", submission.id(), PartVerdict.requestChanges(record, "Which year?"));

        for (String who : List.of("Ada", "Ben")) {
            Inbox.Returned returned = returned(who).orElseThrow();
            assertEquals(ref, returned.revision());
            assertEquals(Verdict.REQUEST_CHANGES, returned.verdict());
            assertEquals(Optional.of("Which year?"), returned.reason());
            assertEquals(scene.person("Cho"), returned.by());
            assertEquals(submission.id(), returned.submission());
        }
        assertTrue(returned("Cho").isEmpty());

        scene.edits("Ada", ref, "A report of 1955");
        assertTrue(returned("Ada").isEmpty());
    }

    @Test
    void showsWhatIsMineAndHasNotMovedForLong() {
        assertTrue(stalled("Ada", Duration.ZERO).isEmpty());
        Inbox.Stalled draft = stalled("Ada", Duration.ofDays(8)).orElseThrow();
        assertEquals(ref, draft.revision());
        assertEquals(Optional.empty(), draft.submission());

        Submission submission = scene.submits("Ben", record);
        assertTrue(stalled("Ada", Duration.ofDays(8)).isEmpty());
        Inbox.Stalled waiting = stalled("Ben", Duration.ofDays(8)).orElseThrow();
        assertEquals(Optional.of(submission.id()), waiting.submission());
        assertEquals(submission.at(), waiting.since());

        scene.approvesAll("Cho", submission.id());
        assertTrue(stalled("Ben", Duration.ofDays(8)).isEmpty());
    }

    @Test
    void saysThatThereIsMoreAndGoesOnWhereItStopped() {
        Set<RevisionRef> drafts = new HashSet<>();
        for (int i = 0; i < 101; i++) {
            drafts.add(scene.writes("Inez", "Draft " + i));
        }
        Inbox first = later(Duration.ofDays(8), "Inez", 0);
        Inbox second = later(Duration.ofDays(8), "Inez", 100);

        assertEquals(100, first.stalled().size());
        assertTrue(first.more());
        assertEquals(1, second.stalled().size());
        assertFalse(second.more());
        assertEquals(
                drafts,
                Stream.of(first, second)
                        .flatMap(inbox -> inbox.stalled().stream())
                        .map(Inbox.Stalled::revision)
                        .collect(Collectors.toSet()));
    }

    private List<Submission> waiting(String who) {
        return inbox.read(scene.person(who)).waiting().stream()
                .map(Inbox.Waiting::submission)
                .filter(submission -> submission.subject().equals(record))
                .toList();
    }

    private Optional<Inbox.Returned> returned(String who) {
        return only(
                inbox.read(scene.person(who)).returned().stream()
                        .filter(item -> item.revision().record().equals(record)));
    }

    private Optional<Inbox.Stalled> stalled(String who, Duration later) {
        return only(
                later(later, who, 0).stalled().stream()
                        .filter(item -> item.revision().record().equals(record)));
    }

    private Inbox later(Duration later, String who, int skip) {
        ReadInbox then =
                new ReadInbox(
                        inboxes,
                        submissions,
                        approvals, resolutions, conflicts, records, FourEyes.REQUIRED,
                        Duration.ofDays(7),
                        Clock.offset(clock, later));
        return QuarkusTransaction.requiringNew().call(() -> then.read(scene.person(who), skip));
    }

    private static <T> Optional<T> only(Stream<T> found) {
        List<T> items = found.toList();
        assertTrue(items.size() < 2, items::toString);
        return items.stream().findFirst();
    }
}
