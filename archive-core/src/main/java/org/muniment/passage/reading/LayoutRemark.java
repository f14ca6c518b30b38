package org.muniment.passage.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.kernel.Finding;
import org.muniment.passage.Block;
import org.muniment.passage.Block.Kind;

/**
 * Says that a layout is what a machine makes of the form of lines, not what a file states; not
 * worth saying where it is of headings and paragraphs alone.
 */
final class LayoutRemark {

    private LayoutRemark() {}

    static Optional<Finding> of(List<Block> blocks) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        blocks.stream()
                .map(Block::kind)
                .filter(kind -> kind != Kind.PARAGRAPH && kind != Kind.PAGE_BREAK)
                .forEach(kind -> counts.merge(kind, 1, Integer::sum));
        if (counts.keySet().stream().allMatch(kind -> kind == Kind.HEADING)) {
            return Optional.empty();
        }
        String told =
                counts.entrySet().stream()
                        .map(each -> "%s (%d)".formatted(each.getKey().word(), each.getValue()))
                        .collect(Collectors.joining(", "));
        return Optional.of(
                Finding.remark(
                        "layout-found",
                        "/blocks",
                        "Told apart from the paragraphs by their form alone: %s. Please look."
                                .formatted(told)));
    }
}
