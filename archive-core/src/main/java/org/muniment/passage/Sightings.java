package org.muniment.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds many stretches of one text in another in one pass (Karp and Rabin): by a hash of their
 * first characters, and then by comparing every character.
 */
final class Sightings {

    /** Once a stretch was seen so often, no further places are looked for. */
    static final int MOST = 100;

    /** Characters of UTF-16 that are hashed. */
    private static final int KEY = 32;

    /** Stretches longer than this are sought one by one, in time linear in the text. */
    private static final int LONG = 8_192;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final int BITS = 20;

    private final String text;

    Sightings(String text) {
        this.text = text;
    }

    /** For each stretch of another text where it stands in this one, in UTF-16, in order. */
    List<List<Integer>> of(String other, List<int[]> stretches) {
        List<List<Integer>> places = new ArrayList<>();
        List<Integer> hashed = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            int[] stretch = stretches.get(i);
            int length = stretch[1] - stretch[0];
            if (length < KEY || length > LONG) {
                places.add(Occurrences.of(other.substring(stretch[0], stretch[1]), text, MOST + 1));
            } else {
                places.add(new ArrayList<>());
                hashed.add(i);
            }
        }
        if (!hashed.isEmpty()) {
            scan(other, stretches, hashed, places);
        }
        return places;
    }

    private void scan(
            String other, List<int[]> stretches, List<Integer> hashed, List<List<Integer>> places) {
        long[] keys = hashed.stream().mapToLong(i -> hash(other, stretches.get(i)[0])).toArray();
        int[] order =
                IntStream.range(0, keys.length)
                        .boxed()
                        .sorted((a, b) -> Long.compare(keys[a], keys[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        long[] sorted = Arrays.stream(order).mapToLong(i -> keys[i]).toArray();
        BitSet seen = new BitSet(1 << BITS);
        Arrays.stream(sorted).forEach(key -> seen.set(bucket(key)));
        long power = 1;
        for (int i = 1; i < KEY; i++) {
            power *= BASE;
        }
        long hash = text.length() < KEY ? 0 : hash(text, 0);
        for (int at = 0; at + KEY <= text.length(); at++) {
            if (seen.get(bucket(hash))) {
                for (int k = first(sorted, hash); k < sorted.length && sorted[k] == hash; k++) {
                    int i = hashed.get(order[k]);
                    look(other, stretches.get(i), at, places.get(i));
                }
            }
            if (at + KEY < text.length()) {
                hash = (hash - text.charAt(at) * power) * BASE + text.charAt(at + KEY);
            }
        }
    }

    private void look(String other, int[] stretch, int at, List<Integer> places) {
        if (places.size() <= MOST
                && text.regionMatches(at, other, stretch[0], stretch[1] - stretch[0])) {
            places.add(at);
        }
    }

    private static int first(long[] sorted, long hash) {
        int found = Arrays.binarySearch(sorted, hash);
        if (found < 0) {
            return sorted.length;
        }
        while (found > 0 && sorted[found - 1] == hash) {
            found--;
        }
        return found;
    }

    private static long hash(String text, int from) {
        long hash = 0;
        for (int i = from; i < from + KEY; i++) {
            hash = hash * BASE + text.charAt(i);
        }
        return hash;
    }

    private static int bucket(long hash) {
        return (int) ((hash * 0xD6E8FEB86659FD93L) >>> (64 - BITS));
    }
}
