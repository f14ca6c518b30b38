package org.muniment.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.record.AgentId;

class FourEyesTest {

    private final Map<String, AgentId> agents = new TreeMap<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # rule   | authors | approvers | missing
                    # nobody looked at it yet
                    required | Ada     |           | Ada
                    # nobody approves their own change
                    required | Ada     | Ada       | Ada
                    # one other pair of eyes is enough for one author
                    required | Ada     | Ben       |
                    # the author's own approval does no harm beside another's
                    required | Ada     | Ada Ben   |
                    # a third person approves both authors' parts at once
                    required | Ada Ben | Cho       |
                    # one of two authors approves the other's part, and their own still waits
                    required | Ada Ben | Ada       | Ada
                    # the same from the other side
                    required | Ada Ben | Ben       | Ben
                    # where two people wrote, each approves the other's part
                    required | Ada Ben | Ada Ben   |
                    # of three authors one approved: only their own part still waits
                    required | Ada Ben Cho | Ben   | Ben
                    # of three authors two approved: each covers the other and the third
                    required | Ada Ben Cho | Ada Ben |
                    # two authors, nobody looked
                    required | Ada Ben |           | Ada Ben
                    # relaxed: the author's own approval is enough
                    relaxed  | Ada     | Ada       |
                    # relaxed: but one approval it has to be
                    relaxed  | Ada Ben |           | Ada Ben
                    # relaxed: one approval stands for all authors
                    relaxed  | Ada Ben | Ben       |
                    """)
    void tellsWhoseChangesStillWait(
            String rule, String authors, @Nullable String approvers, @Nullable String missing) {
        assertEquals(
                agents(missing), FourEyes.ofWord(rule).missing(agents(authors), agents(approvers)));
    }

    private TreeSet<AgentId> agents(@Nullable String names) {
        return Arrays.stream(names == null ? new String[0] : names.split(" "))
                .map(
                        name ->
                                agents.computeIfAbsent(
                                        name,
                                        ignored -> AgentId.random(RandomGenerator.getDefault())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
