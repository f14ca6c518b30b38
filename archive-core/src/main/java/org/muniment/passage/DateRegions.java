package org.muniment.passage;

import java.util.List;
import org.muniment.kernel.dating.words.Region;

/** The blocks of a text as the finder of dates reads them. */
public final class DateRegions {

    private DateRegions() {}

    /**
     * Those between two offsets.
     *
     * @param start where the words that it reads begin, in code points; its offsets count from
     *     there
     * @param end exclusive
     */
    public static List<Region> of(List<Block> blocks, int start, int end) {
        return blocks.stream()
                .filter(block -> block.kind() != Block.Kind.PAGE_BREAK && block.touches(start, end))
                .map(
                        block ->
                                new Region(
                                        kind(block.kind()),
                                        Math.max(block.start(), start) - start,
                                        Math.min(block.end(), end) - start))
                .toList();
    }

    private static Region.Kind kind(Block.Kind kind) {
        return switch (kind) {
            case HEADING, DATELINE -> Region.Kind.HEADING;
            case PARAGRAPH -> Region.Kind.TEXT;
            case CAPTION, NOTE -> Region.Kind.BESIDE;
            case BYLINE, BOILERPLATE, PAGE_BREAK -> Region.Kind.PAGE;
        };
    }
}
