package org.muniment.extraction;

import java.util.ArrayList;
import java.util.List;
import org.muniment.passage.Region;

/** Puts the regions of words together, line by line. */
final class Lines {

    private Lines() {}

    /**
     * @param words in the order in which they are read
     */
    static List<Region> of(List<Region> words) {
        List<Region> lines = new ArrayList<>();
        for (Region word : words) {
            if (!lines.isEmpty() && sameLine(lines.getLast(), word)) {
                lines.set(lines.size() - 1, around(lines.getLast(), word));
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    /** Whether a word goes on to the right of what is before it, at half of its height or more. */
    private static boolean sameLine(Region line, Region word) {
        int common =
                Math.min(line.y() + line.height(), word.y() + word.height())
                        - Math.max(line.y(), word.y());
        return word.x() >= line.x() && 2 * common >= Math.min(line.height(), word.height());
    }

    private static Region around(Region one, Region other) {
        int x = Math.min(one.x(), other.x());
        int y = Math.min(one.y(), other.y());
        return new Region(
                x,
                y,
                Math.max(one.x() + one.width(), other.x() + other.width()) - x,
                Math.max(one.y() + one.height(), other.y() + other.height()) - y);
    }
}
