package org.muniment.api.curation.passage;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.muniment.passage.Block;

/**
 * The whole layout of a text.
 *
 * @param blocks in order
 */
public record LayoutDraft(@NotNull List<BlockView> blocks) {

    List<Block> layout() {
        return blocks.stream().map(BlockView::block).toList();
    }
}
