package org.muniment.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.muniment.claim.Corroboration.Tie;
import org.muniment.claim.Corroboration.Tie.Ground;
import org.muniment.record.RecordId;

class LineagesTest {

    private static final Random RANDOM = new Random(3);
    private static final List<RecordId> SOURCES =
            Stream.generate(() -> RecordId.random(RANDOM)).limit(5).sorted().toList();

    @Test
    void countSourcesThatDependOnEachOtherThroughOthersAsOne() {
        assertEquals(
                List.of(List.of(source(0), source(2), source(3)), List.of(source(1))),
                lineages(tie(3, 2), tie(2, 0)));
    }

    @Test
    void keepSourcesWithoutTiesApart() {
        assertEquals(
                List.of(
                        List.of(source(0)),
                        List.of(source(1)),
                        List.of(source(2)),
                        List.of(source(3))),
                lineages(tie(0, 4)));
    }

    private static List<List<RecordId>> lineages(Tie... ties) {
        SortedMap<RecordId, List<RecordId>> supporting = new TreeMap<>();
        SOURCES.stream().limit(4).forEach(source -> supporting.put(source, List.of()));
        return Lineages.of(supporting, List.of(ties)).stream()
                .map(Corroboration.Lineage::sources)
                .toList();
    }

    private static RecordId source(int number) {
        return SOURCES.get(number);
    }

    private static Tie tie(int one, int other) {
        return new Tie(source(one), source(other), Ground.DECLARED, "It says so.");
    }
}
