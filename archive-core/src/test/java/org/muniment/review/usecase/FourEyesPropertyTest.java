package org.muniment.review.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Refusal;
import org.muniment.record.RevisionRef;
import org.muniment.review.PartVerdict;
import org.muniment.review.Submission;
import org.muniment.review.store.ApprovedRevisions;
import org.muniment.testservices.PostgresTestResource;

/**
 * Whatever people do in whatever order, nothing is approved that holds a change of somebody which
 * nobody else approved. The seed is printed; {@code -Dmuniment.seed=} plays one again.
 */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class FourEyesPropertyTest {

    private static final List<String> PEOPLE = List.of("Ada", "Ben", "Cho");
    private static final int HISTORIES = Integer.getInteger("muniment.histories", 12);
    private static final int ACTS = 25;

    @Inject ReviewScene scene;
    @Inject ApprovedRevisions approved;

    @Test
    void neverApprovesAChangeThatNobodyButItsAuthorApproved() {
        long seed = Long.getLong("muniment.seed", new Random().nextLong());
        System.out.println("four eyes: -Dmuniment.seed=" + seed);
        RandomGenerator chance = new Random(seed);
        int approvedInAll = 0;
        for (int i = 0; i < HISTORIES; i++) {
            approvedInAll += new History(chance).play();
        }
        assertTrue(approvedInAll > HISTORIES / 4, "too few approvals to mean anything");
    }

    /** One record's line, with a plain account of its own of who wrote and approved what. */
    private final class History {

        private final RandomGenerator chance;
        private final List<String> writers = new ArrayList<>();
        private final Map<Integer, Set<String>> approvals = new HashMap<>();
        private final Set<Integer> expected = new TreeSet<>();
        private @Nullable Submission submission;
        private RevisionRef head;

        private History(RandomGenerator chance) {
            this.chance = chance;
            String author = person();
            this.head = scene.writes(author, "A report");
            writers.add(author);
        }

        private int play() {
            for (int i = 0; i < ACTS; i++) {
                act();
                Set<Integer> actual = actual();
                assertEquals(expected, actual);
                actual.forEach(this::requireSomebodyElseForEachAuthor);
                assertEquals(
                        actual.stream()
                                .max(Integer::compare)
                                .map(number -> new RevisionRef(head.record(), number)),
                        approved.latest(head.record()));
            }
            return expected.size();
        }

        private void act() {
            String who = person();
            try {
                switch (chance.nextInt(8)) {
                    case 0, 1 -> {
                        head = scene.edits(who, head, "A report " + chance.nextInt(1_000_000));
                        writers.add(who);
                    }
                    case 2 -> submission = scene.submits(who, head.record());
                    case 3 -> submission = scene.submits(who, head, "Please look again.");
                    case 4, 5 -> approve(who);
                    case 6 -> refuse(who);
                    default -> recall(who);
                }
            } catch (Refusal expectedNow) {
                // Half of what people try is out of turn; the account is then unchanged.
            }
        }

        private void approve(String who) {
            if (submission != null) {
                scene.approves(who, submission.id(), head.record());
                int number = submission.parts().getFirst().number();
                approvals.computeIfAbsent(number, ignored -> new HashSet<>()).add(who);
                if (authors(number).stream()
                        .allMatch(
                                author ->
                                        approvals.get(number).stream()
                                                .anyMatch(by -> !by.equals(author)))) {
                    expected.add(number);
                }
            }
        }

        private void refuse(String who) {
            if (submission != null) {
                scene.decides(
                        who,
                        submission.id(),
                        PartVerdict.requestChanges(head.record(), "Please mend."));
                approvals.remove(submission.parts().getFirst().number());
            }
        }

        private void recall(String who) {
            if (submission != null) {
                scene.recalls(who, submission.id());
            }
        }

        private Set<String> authors(int number) {
            int last = expected.stream().filter(n -> n < number).max(Integer::compare).orElse(0);
            return new TreeSet<>(writers.subList(last, number));
        }

        private void requireSomebodyElseForEachAuthor(int number) {
            int before = expected.stream().filter(n -> n < number).max(Integer::compare).orElse(0);
            for (String author : writers.subList(before, number)) {
                assertTrue(
                        approved.of(List.of(ref(number))).get(ref(number)).approvals().stream()
                                .anyMatch(by -> !by.by().equals(scene.person(author))),
                        "nobody but %s approved revision %d".formatted(author, number));
            }
        }

        private Set<Integer> actual() {
            Set<Integer> actual = new TreeSet<>();
            List<RevisionRef> all = new ArrayList<>();
            for (int n = 1; n <= head.number(); n++) {
                all.add(ref(n));
            }
            approved.of(all).keySet().forEach(ref -> actual.add(ref.number()));
            return actual;
        }

        private RevisionRef ref(int number) {
            return new RevisionRef(head.record(), number);
        }

        private String person() {
            return PEOPLE.get(chance.nextInt(PEOPLE.size()));
        }
    }
}
