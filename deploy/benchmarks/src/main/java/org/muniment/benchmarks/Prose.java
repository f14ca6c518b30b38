package org.muniment.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented sentences, which no two documents share. */
final class Prose {

    private static final String[] WORDS =
            ("the of and to in that was for it with as his on be at by had not are but from they"
                 + " which one were all there would their been envoy hall lake treaty harbour"
                 + " minister letter answer morning council island signal railway archive question"
                 + " border winter summer delegate telegram meeting agreed refused proposed"
                 + " returned waited promised published reported denied August December Monday"
                 + " eleventh Geneva Warsaw river bridge paper table clerk translation")
                    .split(" ");

    private final Random random;

    Prose(Random random) {
        this.random = random;
    }

    String sentence() {
        int words = 6 + random.nextInt(14);
        List<String> sentence = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            sentence.add(WORDS[random.nextInt(WORDS.length)]);
        }
        String first = sentence.getFirst();
        sentence.set(0, Character.toUpperCase(first.charAt(0)) + first.substring(1));
        return String.join(" ", sentence) + ".";
    }

    String paragraph() {
        List<String> sentences = new ArrayList<>();
        int count = 2 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            sentences.add(sentence());
        }
        return String.join(" ", sentences);
    }

    List<String> paragraphs(int least, int most) {
        List<String> paragraphs = new ArrayList<>();
        int count = least + random.nextInt(most - least + 1);
        for (int i = 0; i < count; i++) {
            paragraphs.add(paragraph());
        }
        return paragraphs;
    }
}
