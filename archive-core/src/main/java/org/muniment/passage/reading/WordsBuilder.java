package org.muniment.passage.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.muniment.passage.Block;
import org.muniment.passage.Words;

/** Puts the words of a text together, block by block, and counts code points on the way. */
public final class WordsBuilder {

    private final StringBuilder words = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int length;

    /**
     * Adds a block.
     *
     * @param gap what stands between it and the one before
     * @param content at least one character
     * @param block makes it from its start and end
     */
    public void add(String gap, String content, BiFunction<Integer, Integer, Block> block) {
        if (length > 0) {
            append(gap);
        }
        int start = length;
        append(clean(content));
        blocks.add(block.apply(start, length));
    }

    /** How many code points there are so far. */
    int length() {
        return length;
    }

    /** Adds a block without words, at the end of those so far or within the last block. */
    void addEmpty(Block block) {
        blocks.add(block);
    }

    private void append(String more) {
        length += more.codePointCount(0, more.length());
        Words.requireFits(length);
        words.append(more);
    }

    /** Character references can name what no text holds: it becomes LF or U+FFFD. */
    private static String clean(String content) {
        StringBuilder clean = new StringBuilder(content.length());
        content.codePoints()
                .map(c -> c == '\r' ? '\n' : c == 0 || isSurrogate(c) ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    public Words words() {
        return new Words(words.toString());
    }

    public List<Block> blocks() {
        return blocks;
    }
}
