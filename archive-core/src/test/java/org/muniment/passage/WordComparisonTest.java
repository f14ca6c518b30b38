package org.muniment.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muniment.passage.WordComparison.Difference;

class WordComparisonTest {

    @Test
    void tellsWordsFromSpacesAndMarks() {
        assertEquals(
                List.of(
                        new Difference(new Place(4, 9), new Place(4, 11), "clerk", "scribe\u0301"),
                        new Difference(new Place(15, 15), new Place(17, 21), "", " not")),
                differences("The clerk wrote.", "The scribe\u0301 wrote not."));
    }

    @Test
    void comparesIdeographsOneByOneAndEmojiWhole() {
        assertEquals(
                List.of(
                        new Difference(new Place(2, 3), new Place(2, 3), "王", "汪"),
                        new Difference(new Place(5, 8), new Place(5, 6), "👩\u200D👧", "🕊")),
                differences("大使王来了👩\u200D👧。", "大使汪来了🕊。"));
    }

    @Test
    void findsNothingBetweenTheSameWords() {
        assertEquals(List.of(), differences("一样 the same", "一样 the same"));
    }

    @Test
    void putsTheLaterTextTogetherFromTheEarlier() {
        long seed = System.nanoTime();
        System.out.println("WordComparisonTest: seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String earlier = words(random);
            String later = words(random);
            assertEquals(later, applied(earlier, differences(earlier, later)), "seed " + seed);
        }
    }

    private static String applied(String earlier, List<Difference> differences) {
        CodePoints points = new CodePoints(earlier);
        StringBuilder made = new StringBuilder();
        int at = 0;
        for (Difference one : differences) {
            made.append(points.substring(at, one.from().start()));
            assertEquals(one.removed(), points.substring(one.from().start(), one.from().end()));
            assertEquals(one.to().start(), made.codePointCount(0, made.length()));
            made.append(one.added());
            at = one.from().end();
        }
        return made.append(points.substring(at, points.length())).toString();
    }

    private static String words(Random random) {
        String[] some = {"the ", "a ", "gate", "灯", "笼", ". ", "e\u0301", "🕊", "\n", "1955 "};
        StringBuilder words = new StringBuilder("^");
        int many = random.nextInt(40);
        for (int i = 0; i < many; i++) {
            words.append(some[random.nextInt(some.length)]);
        }
        return words.toString();
    }

    private static List<Difference> differences(String earlier, String later) {
        return new WordComparison(new Words(earlier), new Words(later)).differences();
    }
}
