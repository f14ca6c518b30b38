package org.muniment.api.curation.passage;

import java.util.Arrays;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.passage.Block;

/**
 * A stretch of a text and what it is in the layout.
 *
 * @param kind {@code heading}, {@code byline}, {@code dateline}, {@code paragraph}, {@code
 *     caption}, {@code note}, {@code boilerplate} or {@code page-break}
 * @param level of a heading, from 1 to 6
 * @param start in Unicode code points
 * @param end in Unicode code points, exclusive
 */
public record BlockView(String kind, Optional<Integer> level, int start, int end) {

    static BlockView of(Block block) {
        return new BlockView(block.kind().word(), block.level(), block.start(), block.end());
    }

    Block block() {
        Block.Kind named =
                Arrays.stream(Block.Kind.values())
                        .filter(one -> one.word().equals(kind))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refusal.invalid(
                                                "/blocks",
                                                "A block is a heading, byline, dateline, paragraph,"
                                                        + " caption, note, boilerplate or"
                                                        + " page-break."));
        return new Block(named, level, start, end);
    }
}
