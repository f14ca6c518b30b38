package org.muniment.passage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.kernel.Refusal;

/**
 * A stretch of a text and what it is in the layout. Blocks stand in order and do not overlap, but
 * for an empty page break, which may fall within another; what lies between them is space.
 *
 * @param level of a heading, from 1 to 6; of nothing else
 * @param start in code points
 * @param end in code points, exclusive; only a page break may be empty
 */
public record Block(Kind kind, Optional<Integer> level, int start, int end) {

    /** What a block is. */
    public enum Kind {
        HEADING,
        /** Who wrote, signed or published the work, and when it was published. */
        BYLINE,
        /** Place and date of writing at the head of a letter or telegram; they hold for it. */
        DATELINE,
        PARAGRAPH,
        /** Words beside an image: evidence about it, not fact. */
        CAPTION,
        /** A footnote or an editor's note: beside the work, often in another voice. */
        NOTE,
        /**
         * Words that belong to the page and not to the work: navigation, headers, footers, copies
         * of the headline.
         */
        BOILERPLATE,
        PAGE_BREAK;

        /** The word in JSON: {@code page-break}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int DEEPEST = 6;

    public Block {
        if ((kind == Kind.HEADING) != level.isPresent()) {
            throw Refusal.invalid("/level", "A heading has a level, and nothing else has one.");
        }
        if (level.isPresent() && (level.get() < 1 || level.get() > DEEPEST)) {
            throw Refusal.invalid("/level", "Levels of headings go from 1 to 6.");
        }
        if (start < 0 || end < start || (end == start && kind != Kind.PAGE_BREAK)) {
            throw Refusal.invalid(
                    "/start", "A block from %d to %d holds nothing.".formatted(start, end));
        }
    }

    public static Block heading(int level, int start, int end) {
        return new Block(Kind.HEADING, Optional.of(level), start, end);
    }

    public static Block of(Kind kind, int start, int end) {
        return new Block(kind, Optional.empty(), start, end);
    }

    /**
     * @param length of the text, in code points
     * @throws Refusal {@link org.muniment.kernel.RefusalCode#INVALID} when a block begins before
     *     the one before it ends, or lies outside of the text
     */
    static void requireOrder(List<Block> blocks, int length) {
        int free = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean within = i > 0 && block.isEmpty() && block.start >= blocks.get(i - 1).start;
            if ((block.start < free && !within) || block.end > length) {
                throw Refusal.invalid(
                        "/blocks/" + i,
                        "Block %d runs from %d to %d, but must lie between %d and %d."
                                .formatted(i + 1, block.start, block.end, free, length));
            }
            free = Math.max(free, block.end);
        }
    }

    private boolean isEmpty() {
        return start == end;
    }

    /** Whether it has some of the words from one offset up to another. */
    public boolean touches(int from, int to) {
        return start < to && from < end;
    }
}
