package org.muniment.standalone.importing;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a file or of several, as the API answers it.
 *
 * @param files how many there were
 * @param said what the files say of themselves: statements offered for their descriptions
 * @param blocks how many of each kind
 * @param passages how many different passages the suggestions quote
 * @param mentions words that name actors or places of the archive
 * @param names proper names that the archive does not know
 * @param candidates candidate events
 * @param findings of any severity
 */
record Figures(
        int files,
        int sources,
        int said,
        int texts,
        Map<String, Integer> blocks,
        int passages,
        int datings,
        int mentions,
        int names,
        int candidates,
        int findings,
        Duration time) {

    static final Figures NONE = new Figures(0, 0, 0, 0, Map.of(), 0, 0, 0, 0, 0, 0, Duration.ZERO);

    Figures {
        blocks = Map.copyOf(blocks);
    }

    Figures plus(Figures other) {
        var sum = new TreeMap<>(blocks);
        other.blocks.forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
        return new Figures(
                files + other.files,
                sources + other.sources,
                said + other.said,
                texts + other.texts,
                sum,
                passages + other.passages,
                datings + other.datings,
                mentions + other.mentions,
                names + other.names,
                candidates + other.candidates,
                findings + other.findings,
                time.plus(other.time));
    }

    int allBlocks() {
        return blocks.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What was suggested, in words. */
    String suggested() {
        return String.join(
                ", ",
                Counted.of(datings, "dating"),
                Counted.of(mentions, "mention"),
                Counted.of(names, "unknown name"),
                Counted.of(candidates, "candidate event"));
    }
}
