package org.muniment.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.muniment.passage.Carrying.State;

/**
 * Texts edited at random, each character keeping a number by which it is known again: passages are
 * never carried to other words, and those whose words and surroundings survive are found.
 */
class CarryingOverPropertiesTest {

    private static final List<String> VOCABULARY =
            List.of(
                    "the ",
                    "heron ",
                    "gate, ",
                    "stair. ",
                    "envoys ",
                    "came ",
                    "and ",
                    "left ",
                    "by ",
                    "Geneva ",
                    "cafe\u0301 ",
                    "nai\u0308ve ",
                    "🕊",
                    "👩\u200D👩\u200D👧",
                    "\n",
                    "\n\n",
                    "1955 ",
                    "会",
                    "谈",
                    "大",
                    "使",
                    "在",
                    "日",
                    "内",
                    "瓦",
                    "，",
                    "。",
                    "𠀋",
                    "e\u0301\u0323");

    private int found;
    private int survived;

    @Test
    void carriesNoPassageToOtherWordsAndFindsWhatSurvives() {
        edits(3_000);
    }

    @Test
    @Tag("long")
    void doesSoOverAHundredThousandEdits() {
        edits(100_000);
    }

    private void edits(int count) {
        long seed = System.nanoTime();
        System.out.println("CarryingOverPropertiesTest: seed " + seed + ", " + count + " edits");
        Random random = new Random(seed);
        for (int done = 0; done < count; ) {
            int many = 1 + random.nextInt(6);
            try {
                round(random, many);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", after " + done + " edits", e);
            }
            done += many;
        }
        assertTrue(survived > count / 4, survived + " survived");
        assertTrue(found >= survived, found + " found of " + survived);
    }

    private void round(Random random, int edits) {
        List<Integer> before = writing(random);
        int size = before.size();
        List<int[]> after = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            after.add(new int[] {before.get(i), i});
        }
        for (int i = 0; i < edits; i++) {
            edit(after, random);
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int start = random.nextInt(size);
            places.add(new Place(start, start + 1 + random.nextInt(Math.min(60, size - start))));
        }
        String earlier = string(before);
        String later = string(after.stream().map(one -> one[0]).toList());
        List<Carrying> carried =
                new CarryingOver(new Words(earlier), new Words(later)).carry(places);
        for (int i = 0; i < places.size(); i++) {
            look(before, after, places.get(i), carried.get(i));
        }
    }

    private void look(List<Integer> before, List<int[]> after, Place place, Carrying carried) {
        int from = Math.max(0, place.start() - Quotation.CONTEXT);
        int to = Math.min(before.size(), place.end() + Quotation.CONTEXT);
        String earlier = string(before);
        String later = string(after.stream().map(one -> one[0]).toList());
        String window = string(before.subList(from, to));
        if (carried.state().certain()) {
            Place now = carried.place().orElseThrow();
            assertEquals(carried.state() == State.EXACT, now.equals(place));
            int start = now.start() - (place.start() - from);
            assertEquals(window, string(codePoints(after).subList(start, start + to - from)));
            assertTrue(count(window, later) <= count(window, earlier), "copied: " + window);
            found++;
        }
        trueStart(after, from, to)
                .ifPresent(
                        start -> {
                            if (count(window, earlier) == 1 && count(window, later) == 1) {
                                survived++;
                                assertEquals(
                                        start + place.start() - from,
                                        carried.place().orElseThrow().start(),
                                        carried.toString());
                                assertTrue(carried.state().certain(), "not found: " + window);
                            } else if (survivesWidened(before, after, from, to)) {
                                survived++;
                                assertTrue(carried.state().certain(), "not found: " + window);
                            }
                            if (carried.state().certain()) {
                                requireTruePlace(
                                        before,
                                        after,
                                        start,
                                        carried.place().orElseThrow().start()
                                                - (place.start() - from),
                                        from,
                                        to);
                            }
                        });
    }

    /** Where the very characters of a stretch stand together, if they still do. */
    private static Optional<Integer> trueStart(List<int[]> after, int from, int to) {
        for (int i = 0; i + to - from <= after.size(); i++) {
            if (after.get(i)[1] == from) {
                for (int k = 0; k < to - from; k++) {
                    if (after.get(i + k)[1] != from + k) {
                        return Optional.empty();
                    }
                }
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /**
     * Where the earlier text has it more than once: whether this one and each twin, widened until
     * it is the only one, is untouched, and no twin has come to look more like it than it did.
     */
    private static boolean survivesWidened(
            List<Integer> before, List<int[]> after, int from, int to) {
        String earlier = string(before);
        String window = string(before.subList(from, to));
        int twins = count(window, earlier);
        if (twins < 2 || count(window, string(codePoints(after))) != twins) {
            return false;
        }
        int length = to - from;
        for (int at = 0; at + length <= before.size(); at++) {
            if (string(before.subList(at, at + length)).equals(window)) {
                int left = at;
                int right = at + length;
                while (count(string(before.subList(left, right)), earlier) > 1) {
                    if (left == 0 && right == before.size()) {
                        return false;
                    }
                    left = Math.max(0, left - 1);
                    right = Math.min(before.size(), right + 1);
                }
                Optional<Integer> now = trueStart(after, left, right);
                if (now.isEmpty()) {
                    return false;
                }
                int[] was = agreement(before, from, before, at, length);
                int[] is =
                        agreement(before, from, codePoints(after), now.get() + at - left, length);
                if (at != from && (is[0] > was[0] || is[1] > was[1])) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Another place than where the characters went is right only if nobody could know: if what is
     * left around them is as much that of a twin.
     */
    private static void requireTruePlace(
            List<Integer> before, List<int[]> after, int truth, int chosen, int from, int to) {
        if (truth == chosen) {
            return;
        }
        int length = to - from;
        int[] left = agreement(before, from, codePoints(after), truth, length);
        for (int at = 0; at + length <= before.size(); at++) {
            if (at != from && before.subList(at, at + length).equals(before.subList(from, to))) {
                int[] twin = agreement(before, from, before, at, length);
                if (twin[0] >= left[0] && twin[1] >= left[1]) {
                    return;
                }
            }
        }
        throw new AssertionError("other words were taken for the same");
    }

    /** How far two stretches agree beyond themselves; the end of both counts as one more. */
    private static int[] agreement(
            List<Integer> one, int from, List<Integer> other, int at, int length) {
        int left = 0;
        while (left < from
                && left < at
                && one.get(from - left - 1).equals(other.get(at - left - 1))) {
            left++;
        }
        int right = 0;
        int to = from + length;
        int end = at + length;
        while (to + right < one.size()
                && end + right < other.size()
                && one.get(to + right).equals(other.get(end + right))) {
            right++;
        }
        return new int[] {
            left + (left == from && left == at ? 1 : 0),
            right + (to + right == one.size() && end + right == other.size() ? 1 : 0)
        };
    }

    private static List<Integer> writing(Random random) {
        List<Integer> words = new ArrayList<>();
        int paragraphs = 1 + random.nextInt(6);
        List<List<Integer>> written = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            List<Integer> one =
                    i > 0 && random.nextInt(3) == 0
                            ? written.get(random.nextInt(i))
                            : chatter(random, 5 + random.nextInt(60));
            written.add(one);
            words.addAll(one);
        }
        return words;
    }

    private static List<Integer> chatter(Random random, int tokens) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < tokens; i++) {
            words.append(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
        }
        return words.codePoints().boxed().toList();
    }

    private static void edit(List<int[]> text, Random random) {
        int at = random.nextInt(text.size() + 1);
        int end = Math.min(text.size(), at + random.nextInt(random.nextInt(6) == 0 ? 200 : 12));
        List<int[]> stretch = new ArrayList<>(text.subList(at, end));
        switch (random.nextInt(6)) {
            case 0 -> remove(text, at, end);
            case 1, 2 -> insert(text, at, chatter(random, 1 + random.nextInt(3)));
            case 3 -> {
                remove(text, at, end);
                insert(text, Math.min(at, text.size()), chatter(random, 1 + random.nextInt(4)));
            }
            case 4 -> {
                remove(text, at, end);
                text.addAll(random.nextInt(text.size() + 1), stretch);
            }
            default -> {
                List<Integer> copy = stretch.stream().map(one -> one[0]).toList();
                insert(text, random.nextInt(text.size() + 1), copy);
            }
        }
    }

    private static void remove(List<int[]> text, int from, int to) {
        if (to - from < text.size()) {
            text.subList(from, to).clear();
        }
    }

    private static void insert(List<int[]> text, int at, List<Integer> words) {
        List<int[]> anew = new ArrayList<>();
        words.forEach(c -> anew.add(new int[] {c, -1}));
        text.addAll(at, anew);
    }

    private static List<Integer> codePoints(List<int[]> text) {
        return text.stream().map(one -> one[0]).toList();
    }

    private static String string(List<Integer> codePoints) {
        StringBuilder words = new StringBuilder();
        codePoints.forEach(words::appendCodePoint);
        return words.toString();
    }

    private static int count(String sought, String text) {
        int count = 0;
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
            count++;
        }
        return count;
    }
}
