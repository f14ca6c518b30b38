package org.muniment.passage.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.muniment.passage.Block;

/** One block of a TEI document on its way to the words, with all that points into it. */
final class TeiPiece {

    final String words;
    private final Block.Kind kind;
    private final int level;
    final boolean row;
    final Optional<TeiNote> note;

    /** Where the words begin in the document, in code points. */
    private int start;

    private final List<Placed> placed = new ArrayList<>();

    /** What is told of its place once the place is known, in UTF-16 units of these words. */
    private record Placed(int from, int to, BiConsumer<Integer, Integer> tell) {}

    TeiPiece(String words, Block.Kind kind, int level, boolean row, Optional<TeiNote> note) {
        this.words = words;
        this.kind = kind;
        this.level = level;
        this.row = row;
        this.note = note;
    }

    /** A stretch, without spaces around it; one that is empty then is nothing. */
    void stretch(int from, int to, BiConsumer<Integer, Integer> tell) {
        int start = Math.max(0, from);
        int end = Math.min(to, words.length());
        while (start < end && Character.isWhitespace(words.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(words.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            placed.add(new Placed(start, end, tell));
        }
    }

    /**
     * A point.
     *
     * @param beforeNext whether it belongs to what follows a space, and not to what is before it
     */
    void point(int at, boolean beforeNext, BiConsumer<Integer, Integer> tell) {
        int point = Math.clamp(at, 0, words.length());
        while (beforeNext
                && point < words.length()
                && Character.isWhitespace(words.charAt(point))) {
            point++;
        }
        placed.add(new Placed(point, point, tell));
    }

    Block block(int start, int end) {
        return kind == Block.Kind.HEADING
                ? Block.heading(level, start, end)
                : Block.of(kind, start, end);
    }

    /** Its words from one offset in the document up to another. */
    String between(int from, int to) {
        int first = words.offsetByCodePoints(0, from - start);
        return words.substring(first, words.offsetByCodePoints(first, to - from));
    }

    /** Tells everything its place, now that the words begin at an offset in code points. */
    void settle(int at) {
        start = at;
        for (Placed one : placed) {
            one.tell.accept(
                    start + words.codePointCount(0, one.from),
                    start + words.codePointCount(0, one.to));
        }
    }
}
