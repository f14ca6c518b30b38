package org.muniment.passage.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.muniment.passage.CodePoints;
import org.muniment.passage.Words;
import org.muniment.passage.sharing.SharedStretches.Common;
import org.muniment.passage.sharing.SharedStretches.Shared;

class FingerprintsTest {

    private static final String STORY =
            "On the ninth night the lantern bearers crossed the river without a word, and the"
                    + " ferryman, who had been paid in silver, told the customs house nothing.";

    @Test
    void overlookCaseAccentsAndPunctuation() {
        assertEquals(
                hashes("The cafe\u0301 by the RIVER, they said, was closed that night."),
                hashes("the café – by the river (they said) was closed: that night"));
    }

    @Test
    void agreeOnAnyEightWordsInARow() {
        long seed = System.nanoTime();
        System.out.println("FingerprintsTest: seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String shared = chatter(random, 8);
            Set<Long> one = hashes(chatter(random, 30) + shared + chatter(random, 30));
            one.retainAll(hashes(chatter(random, 30) + shared + chatter(random, 30)));
            assertFalse(one.isEmpty(), "seed " + seed + ": " + shared);
        }
    }

    @Test
    void agreeOnElevenIdeographsInARow() {
        Set<Long> one = hashes("据说那天夜里渡口的船夫数了十一盏灯笼然后回家");
        one.retainAll(hashes("报纸写道渡口的船夫数了十一盏灯笼，别的没有说"));
        assertFalse(one.isEmpty());
    }

    @Test
    void findTheStretchThatWasCopiedAndLightlyReworded() {
        String copy =
                "From our own correspondent. "
                        + STORY.replace("in silver", "in cash")
                        + " Rain is expected.";

        List<Shared> shared = shared(STORY, copy);

        assertEquals(1, shared.size());
        String there =
                new CodePoints(copy)
                        .substring(
                                shared.getFirst().there().start(), shared.getFirst().there().end());
        assertTrue(there.contains("lantern bearers crossed the river"), there);
        assertFalse(there.contains("correspondent"), there);
    }

    @Test
    void findNothingInWhatIsMerelyAboutTheSame() {
        assertEquals(
                List.of(),
                shared(
                        STORY,
                        "The ferryman said nothing to the customs house; he had silver in his"
                                + " pocket and had seen lanterns on the river."));
    }

    private static List<Shared> shared(String one, String other) {
        List<Common> common = new ArrayList<>();
        for (Fingerprint here : Fingerprints.of(new Words(one))) {
            for (Fingerprint there : Fingerprints.of(new Words(other))) {
                if (here.hash() == there.hash()) {
                    common.add(new Common(here.place(), there.place()));
                }
            }
        }
        return SharedStretches.of(common);
    }

    private static Set<Long> hashes(String words) {
        return Fingerprints.of(new Words(words)).stream()
                .map(Fingerprint::hash)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String chatter(Random random, int words) {
        StringBuilder chatter = new StringBuilder();
        for (int i = 0; i < words; i++) {
            chatter.append("w").append(random.nextInt(10_000)).append(' ');
        }
        return chatter.toString();
    }
}
