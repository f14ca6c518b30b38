package org.muniment.passage.aligning;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muniment.passage.Alignment;
import org.muniment.passage.Bead;
import org.muniment.passage.CodePoints;
import org.muniment.passage.Words;

class LengthAlignerTest {

    private static final String CHINESE =
            "船夫在渡口等了一夜。天亮的时候，对岸来了十一个人，每个人手里都提着一盏灯笼。"
                    + "他没有问他们是谁。过河以后，最年长的那个人给了他一枚银元，并且请他不要告诉任何人。他答应了。";
    private static final String ENGLISH =
            "The ferryman waited at the crossing all night. At daybreak eleven people came to the"
                + " far bank. Each of them carried a lantern in the hand. He did not ask who they"
                + " were. Once they had crossed, the eldest of them gave him a silver dollar and"
                + " begged him to tell nobody. He agreed.";

    @Test
    void pairsSentencesOfChineseAndEnglish() {
        assertEquals(
                List.of(
                        "船夫在渡口等了一夜。|The ferryman waited at the crossing all night.",
                        "天亮的时候，对岸来了十一个人，每个人手里都提着一盏灯笼。|At daybreak eleven people came to the far"
                                + " bank. Each of them carried a lantern in the hand.",
                        "他没有问他们是谁。|He did not ask who they were.",
                        "过河以后，最年长的那个人给了他一枚银元，并且请他不要告诉任何人。|Once they had"
                                + " crossed, the eldest of them gave him a silver dollar and begged"
                                + " him to tell nobody.",
                        "他答应了。|He agreed."),
                pairs(CHINESE, ENGLISH));
    }

    @Test
    void makesOneBeadOfNothingAndSomething() {
        assertEquals(List.of(), pairs(" ", "\n"));
        assertEquals(List.of("Alone.|"), pairs("Alone.", " "));
    }

    @Test
    void leavesOutNothingWhateverTheTexts() {
        long seed = System.nanoTime();
        System.out.println("LengthAlignerTest: seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Words original = words(random);
            Words translation = words(random);
            List<Bead> beads = LengthAligner.align(original, translation);
            assertDoesNotThrow(
                    () -> Alignment.require(beads, original, translation), "seed " + seed);
        }
    }

    private static Words words(Random random) {
        StringBuilder words = new StringBuilder();
        int many = 1 + random.nextInt(random.nextInt(10) == 0 ? 900 : 12);
        for (int i = 0; i < many; i++) {
            words.append(random.nextBoolean() ? "Lantern" : "灯笼🕊")
                    .append(" swings".repeat(random.nextInt(20)))
                    .append(random.nextBoolean() ? ". " : "。");
        }
        return new Words(words.toString());
    }

    private static List<String> pairs(String original, String translation) {
        CodePoints from = new CodePoints(original);
        CodePoints to = new CodePoints(translation);
        return LengthAligner.align(new Words(original), new Words(translation)).stream()
                .map(
                        bead ->
                                from.substring(bead.original().start(), bead.original().end())
                                        + "|"
                                        + to.substring(
                                                bead.translation().start(),
                                                bead.translation().end()))
                .toList();
    }
}
