package org.muniment.passage.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muniment.passage.Place;

/** Joins fingerprints that two texts have in common into the stretches that they share. */
public final class SharedStretches {

    /** How far apart, in code points, common fingerprints of one stretch may lie. */
    private static final int GAP = 160;

    /** How many fingerprints a stretch has at least; one alone may be chance or a set phrase. */
    private static final int FEWEST = 3;

    private SharedStretches() {}

    /** The same fingerprint in both texts. */
    public record Common(Place here, Place there) {}

    /**
     * A stretch of each text that say much the same.
     *
     * @param fingerprints how many both have in it
     */
    public record Shared(Place here, Place there, int fingerprints) {

        private Shared with(Common next) {
            return new Shared(
                    new Place(here.start(), Math.max(here.end(), next.here.end())),
                    new Place(there.start(), Math.max(there.end(), next.there.end())),
                    fingerprints + 1);
        }
    }

    /** The stretches, in the order of the first text; one may overlap another there. */
    public static List<Shared> of(List<Common> common) {
        List<Common> sorted = new ArrayList<>(common);
        sorted.sort(
                Comparator.comparingInt((Common one) -> one.here.start())
                        .thenComparingInt(one -> one.there.start()));
        List<Shared> found = new ArrayList<>();
        Map<Integer, List<Integer>> open = new HashMap<>();
        for (Common next : sorted) {
            int at = continued(next, found, open);
            if (at < 0) {
                found.add(new Shared(next.here, next.there, 1));
                at = found.size() - 1;
            } else {
                found.set(at, found.get(at).with(next));
            }
            open.computeIfAbsent(found.get(at).there.end() / GAP, k -> new ArrayList<>()).add(at);
        }
        return found.stream().filter(one -> one.fingerprints >= FEWEST).toList();
    }

    /** The stretch that a common fingerprint goes on with, or -1. */
    private static int continued(
            Common next, List<Shared> found, Map<Integer, List<Integer>> open) {
        int cell = next.there.start() / GAP;
        for (int near = cell + 1; near >= cell - 1; near--) {
            List<Integer> candidates = open.getOrDefault(near, List.of());
            for (int i = candidates.size() - 1; i >= 0; i--) {
                Shared one = found.get(candidates.get(i));
                if (next.there.start() >= one.there.start()
                        && next.there.start() - one.there.end() <= GAP
                        && next.here.start() - one.here.end() <= GAP
                        && next.there.end() > one.there.end()) {
                    return candidates.get(i);
                }
            }
        }
        return -1;
    }
}
