package org.muniment.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.kernel.Refusal;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;

/** Whether Ada may give a verdict on a part. */
class ObjectionsTest {

    private static final RecordId RECORD = RecordId.random(RandomGenerator.getDefault());

    private final Map<String, AgentId> agents = new TreeMap<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # rule   | state     | open  | authors | approvers | verdict         | objection
                    # somebody else's work
                    required | submitted | true  | Ben     |           | approve         | none
                    # her own work alone
                    required | submitted | true  | Ada     |           | approve         | own-change
                    # refusing is open to the author too
                    required | submitted | true  | Ada     |           | request-changes | none
                    # with a co-author: she approves the other's part
                    required | submitted | true  | Ada Ben |           | approve         | none
                    # ... once
                    required | submitted | true  | Ada Ben | Ada       | approve         | approved-by-you
                    # ... and may still refuse
                    required | submitted | true  | Ada Ben | Ada       | reject          | none
                    # the other approved her part: hers completes it
                    required | submitted | true  | Ada Ben | Ben       | approve         | none
                    # nothing is missing any more since an earlier revision was approved
                    required | submitted | true  | Ben     | Ada       | approve         | none
                    # relaxed: her own work
                    relaxed  | submitted | true  | Ada     |           | approve         | none
                    # decided already, whatever the verdict
                    required | approved  | false | Ben     | Cho       | approve         | not-waiting
                    required | approved  | false | Ben     | Cho       | reject          | not-waiting
                    required | rejected  | false | Ben     |           | approve         | not-waiting
                    # taken back, or overtaken by a later approved revision
                    required | draft     | false | Ben     |           | approve         | not-waiting
                    """)
    void areRaisedWhereAVerdictIsNotHersToGive(
            String rule,
            String state,
            boolean open,
            String authors,
            @Nullable String approvers,
            String verdict,
            String objection) {
        FourEyes fourEyes = FourEyes.ofWord(rule);
        RevisionRef ref = new RevisionRef(RECORD, 1);
        PartStanding part =
                new PartStanding(
                        ref,
                        RecordKind.EVENT,
                        ref,
                        ReviewState.ofWord(state),
                        open,
                        people(authors),
                        people(approvers),
                        fourEyes.missing(people(authors), people(approvers)));
        PartVerdict wanted =
                new PartVerdict(RECORD, Verdict.ofWord(verdict), Optional.of("Because."));
        assertEquals(objection, raised(fourEyes, wanted, part));
    }

    private String raised(FourEyes rule, PartVerdict verdict, PartStanding part) {
        try {
            new Objections(people("Ada").first(), rule, false)
                    .raise(List.of(verdict), Map.of(RECORD, part));
            return "none";
        } catch (Refusal refusal) {
            return refusal.findings().getFirst().code();
        }
    }

    private TreeSet<AgentId> people(@Nullable String names) {
        return Arrays.stream(names == null ? new String[0] : names.split(" "))
                .map(
                        name ->
                                agents.computeIfAbsent(
                                        name,
                                        ignored -> AgentId.random(RandomGenerator.getDefault())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
