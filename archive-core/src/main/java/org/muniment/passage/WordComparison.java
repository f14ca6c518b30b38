package org.muniment.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the words of one text differ from those of another: what was taken out and put in where. */
public final class WordComparison {

    private final CodePoints earlierPoints;
    private final CodePoints laterPoints;
    private final List<Same> same = new ArrayList<>();

    /** Compares word by word; ideographs one by one. */
    public WordComparison(Words earlier, Words later) {
        this.earlierPoints = earlier.codePoints();
        this.laterPoints = later.codePoints();
        Map<String, Integer> numbers = new HashMap<>();
        Tokens before = Tokens.of(earlier.value(), numbers);
        Tokens after = Tokens.of(later.value(), numbers);
        for (CommonTokens.Run run :
                CommonTokens.of(before.ids(), after.ids(), Math.max(1, numbers.size()))) {
            int start = earlierPoints.ofUtf16(before.bounds()[run.earlier()]);
            int end = earlierPoints.ofUtf16(before.bounds()[run.earlier() + run.length()]);
            same.add(
                    new Same(start, laterPoints.ofUtf16(after.bounds()[run.later()]), end - start));
        }
    }

    /** A stretch that both have, in code points. */
    record Same(int earlier, int later, int length) {

        int end() {
            return earlier + length;
        }

        int laterEnd() {
            return later + length;
        }
    }

    /**
     * One difference.
     *
     * @param from where in the earlier text words were taken out; empty for words put in
     * @param to where in the later text words were put in; empty for words taken out
     * @param removed the words taken out
     * @param added the words put in
     */
    public record Difference(Place from, Place to, String removed, String added) {}

    /** All differences, in order. */
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        int at = 0;
        int laterAt = 0;
        for (Same run : same) {
            add(differences, at, run.earlier, laterAt, run.later);
            at = run.end();
            laterAt = run.laterEnd();
        }
        add(differences, at, earlierPoints.length(), laterAt, laterPoints.length());
        return differences;
    }

    private void add(List<Difference> differences, int from, int to, int laterFrom, int laterTo) {
        if (from < to || laterFrom < laterTo) {
            differences.add(
                    new Difference(
                            new Place(from, to),
                            new Place(laterFrom, laterTo),
                            earlierPoints.substring(from, to),
                            laterPoints.substring(laterFrom, laterTo)));
        }
    }

    /**
     * What stands in the later text where something stood in the earlier: from the last word before
     * it that both have to the first after it. A likeness, never a certainty; empty when there is
     * nothing.
     */
    Optional<Place> counterpart(Place wanted) {
        int from = 0;
        int to = laterPoints.length();
        for (Same run : same) {
            if (run.earlier <= wanted.start()) {
                from = run.later + Math.min(wanted.start() - run.earlier, run.length);
            }
            if (run.end() >= wanted.end()) {
                to = run.later + Math.max(0, wanted.end() - run.earlier);
                break;
            }
        }
        return trimmed(from, to);
    }

    private Optional<Place> trimmed(int from, int to) {
        if (from >= to) {
            return Optional.empty();
        }
        String there = laterPoints.substring(from, to);
        String left = there.stripLeading();
        int start = to - left.codePointCount(0, left.length());
        String bare = left.stripTrailing();
        int length = bare.codePointCount(0, bare.length());
        return length == 0 ? Optional.empty() : Optional.of(new Place(start, start + length));
    }
}
