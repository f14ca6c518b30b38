package org.muniment.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void tellsTheMedianAndWhatLiesAroundIt() {
        Figures figures = new Figures();
        figures.add(300);
        figures.add(100);
        figures.add(120);
        assertEquals("120 requests/s (100 to 300)", figures.told("requests/s"));
        figures.add(140);
        assertEquals(130, figures.median());
    }

    @Test
    void readsTheRateFromWhatWrkPrints() {
        assertEquals(
                5678.91,
                Wrk.rate(
                        """
                        Running 4s test @ http://127.0.0.1:20000/api
                          22716 requests in 4.00s, 3.00MB read
                        Requests/sec:   5678.91
                        Transfer/sec:    768.00KB
                        """));
    }

    @Test
    void takesNoRateOfRequestsThatFailed() {
        String output = "Requests/sec:   5678.91\nNon-2xx or 3xx responses: 12\n";
        assertThrows(IllegalStateException.class, () -> Wrk.rate(output));
    }

    @Test
    void refusesAnOptionThatThereIsNot() {
        assertEquals(3, Options.parse(List.of("--rounds=3")).rounds());
        assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of("--round=3")));
        assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of("--rounds=0")));
    }

    @Test
    void makesTheSameDocumentsFromTheSameSeed() {
        for (int number = 0; number < 27; number++) {
            assertArrayEquals(
                    new Documents(11).make(number), new Documents(11).make(number), "" + number);
        }
    }

    @Test
    void mixesAllKindsInEveryHundred() {
        Map<Kind, Long> kinds =
                IntStream.range(300, 400)
                        .mapToObj(Kind::of)
                        .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        assertEquals(Kind.values().length, kinds.size());
        assertEquals(16, kinds.get(Kind.PDF));
        assertEquals(1, kinds.get(Kind.BOMB));
    }
}
