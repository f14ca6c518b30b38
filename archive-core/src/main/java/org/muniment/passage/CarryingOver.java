package org.muniment.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries passages of a text over to a newer one.
 *
 * <p>A passage is found for certain when its words stand in the newer text with the words right
 * around them, {@value Quotation#CONTEXT} code points on each side or as many as there are, and no
 * other place can be meant. Where the earlier text has that stretch more than once, it is widened
 * on both sides as far as the texts agree: one place alone must agree farther than the twins do,
 * and every other place must be as like to a twin. Where the newer text has it more often than the
 * earlier, or two places stay possible, nothing is chosen. Everything else is for a curator, to
 * whom the difference of the texts (see {@link WordComparison}) may offer a likely place.
 *
 * <p>Comparing is by code points, without folding or normalisation.
 */
public final class CarryingOver {

    /** Of a hundred pairs of neighbouring characters, how many two likenesses share at least. */
    private static final int ALIKE = 30;

    private final String earlier;
    private final String later;
    private final CodePoints earlierPoints;
    private final CodePoints laterPoints;
    private final Words before;
    private final Words after;
    private char @Nullable [][] directions;
    private @Nullable WordComparison comparison;

    public CarryingOver(Words earlier, Words later) {
        this.before = earlier;
        this.after = later;
        this.earlier = earlier.value();
        this.later = later.value();
        this.earlierPoints = earlier.codePoints();
        this.laterPoints = later.codePoints();
    }

    /** What became of each of these places of the earlier text, in their order. */
    public List<Carrying> carry(List<Place> places) {
        List<int[]> windows = places.stream().map(this::window).toList();
        List<List<Integer>> atHome = new Sightings(earlier).of(earlier, windows);
        List<List<Integer>> there = new Sightings(later).of(earlier, windows);
        List<Carrying> carried = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            int[] window = windows.get(i);
            carried.add(
                    certain(window, atHome.get(i), there.get(i))
                            .map(found -> found(place, window, found))
                            .orElseGet(() -> uncertain(place)));
        }
        return carried;
    }

    /** The words and what is around them, in UTF-16. */
    private int[] window(Place place) {
        int from = Math.max(0, place.start() - Quotation.CONTEXT);
        int to = Math.min(earlierPoints.length(), place.end() + Quotation.CONTEXT);
        return new int[] {earlierPoints.toUtf16(from), earlierPoints.toUtf16(to)};
    }

    private Carrying found(Place place, int[] window, int at) {
        int start = laterPoints.ofUtf16(at + earlierPoints.toUtf16(place.start()) - window[0]);
        return Carrying.found(place, new Place(start, start + place.length()));
    }

    private Optional<Integer> certain(int[] window, List<Integer> atHome, List<Integer> there) {
        if (there.isEmpty() || there.size() > atHome.size() || atHome.size() > Sightings.MOST) {
            return Optional.empty();
        }
        if (atHome.size() == 1) {
            return Optional.of(there.getFirst());
        }
        int length = window[1] - window[0];
        List<Integer> twins = atHome.stream().filter(at -> at != window[0]).toList();
        List<Reach> ofTwins =
                twins.stream().map(at -> reach(window[0], length, at, false)).toList();
        List<Reach> candidates =
                there.stream().map(at -> reach(window[0], length, at, true)).toList();
        List<Reach> only =
                candidates.stream()
                        .filter(one -> ofTwins.stream().noneMatch(twin -> twin.covers(one)))
                        .toList();
        return only.size() == 1
                        && candidates.stream()
                                .filter(one -> one != only.getFirst())
                                .allMatch(one -> belongsToAny(twins, one, length))
                ? Optional.of(only.getFirst().at)
                : Optional.empty();
    }

    /** Whether a place is at least as like to a twin of the passage as to the passage. */
    private boolean belongsToAny(List<Integer> twins, Reach one, int length) {
        return twins.stream().anyMatch(twin -> reach(twin, length, one.at, true).covers(one));
    }

    /** How far the surroundings of a place agree with those of another, on each side. */
    private record Reach(int at, int left, int right) {

        boolean covers(Reach other) {
            return left >= other.left && right >= other.right;
        }
    }

    private Reach reach(int home, int length, int at, boolean inLater) {
        char[][] ways = directions();
        char[] forward = ways[inLater ? 2 : 0];
        char[] backward = ways[inLater ? 3 : 1];
        return new Reach(
                at,
                agreement(ways[1], earlier.length() - home, backward, forward.length - at),
                agreement(ways[0], home + length, forward, at + length));
    }

    /** How many characters agree from two places on; the end of both texts counts as one more. */
    private static int agreement(char[] one, int from, char[] other, int otherFrom) {
        int differs = Arrays.mismatch(one, from, one.length, other, otherFrom, other.length);
        return differs >= 0 ? differs : one.length - from + 1;
    }

    /** Both texts forwards and backwards: the earlier, then the later. */
    private char[][] directions() {
        char[][] made = directions;
        if (made == null) {
            made =
                    new char[][] {
                        earlier.toCharArray(),
                        reversed(earlier),
                        later.toCharArray(),
                        reversed(later)
                    };
            directions = made;
        }
        return made;
    }

    private static char[] reversed(String text) {
        char[] reversed = new char[text.length()];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = text.charAt(reversed.length - 1 - i);
        }
        return reversed;
    }

    private Carrying uncertain(Place place) {
        String words = earlierPoints.substring(place.start(), place.end());
        Optional<Place> likely =
                comparison()
                        .counterpart(place)
                        .filter(
                                found ->
                                        alike(
                                                words,
                                                laterPoints.substring(found.start(), found.end())));
        if (likely.isPresent()) {
            return Carrying.changed(likely);
        }
        List<Integer> elsewhere = Occurrences.of(words, later, 2);
        if (elsewhere.isEmpty()) {
            return Carrying.lost();
        }
        return Carrying.changed(
                elsewhere.size() > 1
                        ? Optional.empty()
                        : Optional.of(laterPoints.ofUtf16(elsewhere.getFirst()))
                                .map(start -> new Place(start, start + place.length())));
    }

    private WordComparison comparison() {
        WordComparison made = comparison;
        if (made == null) {
            made = new WordComparison(before, after);
            comparison = made;
        }
        return made;
    }

    /** Whether two wordings share a fair part of their pairs of neighbouring characters. */
    private static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int[] pairs = pairs(one);
        int[] others = pairs(other);
        int shared = 0;
        for (int i = 0, j = 0; i < pairs.length && j < others.length; ) {
            if (pairs[i] == others[j]) {
                shared++;
                i++;
                j++;
            } else if (pairs[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 200 * shared >= ALIKE * (pairs.length + others.length) && shared > 0;
    }

    /** Every two neighbouring UTF-16 units as a number, in order. */
    private static int[] pairs(String words) {
        int[] pairs = new int[Math.max(0, words.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = words.charAt(i) << 16 | words.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }
}
