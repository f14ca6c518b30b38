package org.muniment.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muniment.passage.Carrying.State;

class CarryingOverTest {

    private static final String REPORT =
            "The ferryman counted eleven lanterns on the far bank before the rain began. 第二天清晨，"
                    + "渡口的船夫数了十一盏灯笼，然后回家。 Nobody asked him 👩\u200D👩\u200D👧 why he went.";

    @Test
    void findsWordsThatStandWhereTheyStood() {
        assertEquals(
                new Carrying(State.EXACT, Optional.of(place(REPORT, "eleven lanterns"))),
                carried(REPORT, REPORT.replace("why he went", "why he left"), "eleven lanterns"));
    }

    @Test
    void findsWordsThatMoved() {
        String later = "Entered by hand, 𠀋.\n\n" + REPORT;

        assertEquals(
                new Carrying(State.MOVED, Optional.of(place(later, "十一盏灯笼"))),
                carried(REPORT, later, "十一盏灯笼"));
    }

    @Test
    void leavesOtherWordsToACurator() {
        String later = REPORT.replace("eleven", "twelve");

        assertEquals(
                new Carrying(State.CHANGED, Optional.of(place(later, "twelve lanterns"))),
                carried(REPORT, later, "eleven lanterns"));
    }

    @Test
    void leavesOtherSurroundingsToACurator() {
        String later = REPORT.replace("before the rain", "after the rain");

        assertEquals(
                new Carrying(State.CHANGED, Optional.of(place(later, "eleven lanterns"))),
                carried(REPORT, later, "eleven lanterns"));
    }

    @Test
    void takesAnAddedAccentForAChange() {
        String later = REPORT.replace("rain", "rai\u0308n");

        assertEquals(
                new Carrying(State.CHANGED, Optional.of(place(later, "rai\u0308n"))),
                carried(REPORT, later, "rain"));
    }

    @Test
    void saysWhatIsLost() {
        assertEquals(
                new Carrying(State.LOST, Optional.empty()),
                carried(
                        REPORT,
                        REPORT.replace("The ferryman counted eleven lanterns on the far bank ", ""),
                        "eleven lanterns"));
    }

    @Test
    void tellsTwinsByWhatStandsFartherAway() {
        String twin =
                "The bell of the customs house rang twice, and then the harbour was quiet again. ";
        String earlier = "In March. " + twin + "In June. " + twin + "In August nothing.";
        String later = earlier.replace("In March.", "Early in March.");
        int second = earlier.lastIndexOf("rang twice");

        List<Carrying> carried =
                new CarryingOver(new Words(earlier), new Words(later))
                        .carry(List.of(new Place(second, second + 10)));

        assertEquals(
                List.of(new Carrying(State.MOVED, Optional.of(new Place(second + 6, second + 16)))),
                carried);
    }

    @Test
    void choosesNeitherOfTwoCopies() {
        String later = REPORT + "\n\n" + REPORT;

        assertEquals(State.CHANGED, carried(REPORT, later, "eleven lanterns").state());
    }

    @Test
    void doesNotTakeATwinForAPassageThatWasTakenOut() {
        String twin =
                "The bell of the customs house rang twice, and then the harbour was quiet again. ";
        String earlier = "In March. " + twin + "In June. " + twin + "In August nothing.";
        String later = "In March. In June. " + twin + "In August nothing.";

        assertTrue(!carried(earlier, later, "rang twice").state().certain());
    }

    @Test
    void carriesThousandsOfPassagesOfALongTextInSeconds() {
        Random random = new Random(7);
        StringBuilder words = new StringBuilder();
        while (words.length() < 1_000_000) {
            words.append("lantern ferry 渡口 rain bank ".split(" ")[random.nextInt(5)])
                    .append(random.nextInt(3_000))
                    .append(random.nextInt(9) == 0 ? ".\n" : " ");
        }
        String earlier = words.toString();
        StringBuilder later = new StringBuilder(earlier);
        for (int i = 0; i < 2_000; i++) {
            later.insert(random.nextInt(later.length()), "mended ");
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int start = random.nextInt(900_000);
            places.add(new Place(start, start + 40));
        }

        List<Carrying> carried =
                assertTimeout(
                        Duration.ofSeconds(20),
                        () ->
                                new CarryingOver(new Words(earlier), new Words(later.toString()))
                                        .carry(places));

        assertTrue(carried.stream().filter(one -> one.state().certain()).count() > 1_000);
    }

    private static Carrying carried(String earlier, String later, String words) {
        return new CarryingOver(new Words(earlier), new Words(later))
                .carry(List.of(place(earlier, words)))
                .getFirst();
    }

    private static Place place(String text, String words) {
        int at = text.indexOf(words);
        int start = text.codePointCount(0, at);
        return new Place(start, start + words.codePointCount(0, words.length()));
    }
}
