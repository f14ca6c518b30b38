package org.muniment.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.passage.Region;

/** The words of a page as a row of numbers, seven for each: there are many of them. */
public final class WordBoxes {

    private static final int NUMBERS = 7;
    private static final int NO_CONFIDENCE = -1;

    private WordBoxes() {}

    public static int[] flat(List<WordBox> words) {
        int[] flat = new int[words.size() * NUMBERS];
        int at = 0;
        for (WordBox word : words) {
            Region region = word.region();
            flat[at++] = word.start();
            flat[at++] = word.end();
            flat[at++] = region.x();
            flat[at++] = region.y();
            flat[at++] = region.width();
            flat[at++] = region.height();
            flat[at++] = word.confidence().orElse(NO_CONFIDENCE);
        }
        return flat;
    }

    /**
     * @throws IllegalArgumentException when they are not whole words
     */
    public static List<WordBox> of(int[] flat) {
        if (flat.length % NUMBERS != 0) {
            throw new IllegalArgumentException("%d numbers".formatted(flat.length));
        }
        List<WordBox> words = new ArrayList<>(flat.length / NUMBERS);
        for (int i = 0; i < flat.length; i += NUMBERS) {
            words.add(
                    new WordBox(
                            flat[i],
                            flat[i + 1],
                            new Region(flat[i + 2], flat[i + 3], flat[i + 4], flat[i + 5]),
                            Optional.of(flat[i + 6]).filter(value -> value != NO_CONFIDENCE)));
        }
        return words;
    }
}
