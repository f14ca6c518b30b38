package org.muniment.passage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Which tokens two texts have in common, in the same order: first those that each has only once
 * (the patience difference, Bram Cohen), and between these the shortest edit (Eugene W. Myers, An
 * O(ND) Difference Algorithm and Its Variations, Algorithmica 1, 1986), unless it is long, when the
 * stretch counts as rewritten. So it stays near linear on long texts.
 */
final class CommonTokens {

    private static final int LONGEST_EDIT = 400;
    private static final int DEEPEST = 60;

    private final int[] earlier;
    private final int[] later;
    private final int[] inEarlier;
    private final int[] inLater;
    private final int[] placeInLater;
    private final List<Run> runs = new ArrayList<>();
    private final Deque<Task> tasks = new ArrayDeque<>();

    private CommonTokens(int[] earlier, int[] later, int numbers) {
        this.earlier = earlier;
        this.later = later;
        this.inEarlier = new int[numbers];
        this.inLater = new int[numbers];
        this.placeInLater = new int[numbers];
    }

    /** Tokens that are the same, one after the other, in both. */
    record Run(int earlier, int later, int length) {}

    private record Task(int from, int to, int laterFrom, int laterTo, int depth) {}

    /**
     * @param numbers how many different tokens there are
     * @return in order, none empty, none adjacent to the next in both texts
     */
    static List<Run> of(int[] earlier, int[] later, int numbers) {
        CommonTokens common = new CommonTokens(earlier, later, numbers);
        common.tasks.push(new Task(0, earlier.length, 0, later.length, 0));
        while (!common.tasks.isEmpty()) {
            common.compare(common.tasks.pop());
        }
        return joined(common.runs);
    }

    private static List<Run> joined(List<Run> runs) {
        runs.sort(Comparator.comparingInt(Run::earlier));
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            Run last = joined.isEmpty() ? new Run(-1, -1, 0) : joined.getLast();
            if (last.earlier + last.length == run.earlier
                    && last.later + last.length == run.later) {
                joined.set(
                        joined.size() - 1,
                        new Run(last.earlier, last.later, last.length + run.length));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private void compare(Task task) {
        int from = task.from;
        int laterFrom = task.laterFrom;
        while (from < task.to && laterFrom < task.laterTo && same(from, laterFrom)) {
            from++;
            laterFrom++;
        }
        int to = task.to;
        int laterTo = task.laterTo;
        while (to > from && laterTo > laterFrom && same(to - 1, laterTo - 1)) {
            to--;
            laterTo--;
        }
        keep(task.from, task.laterFrom, from - task.from);
        keep(to, laterTo, task.to - to);
        if (from == to || laterFrom == laterTo) {
            return;
        }
        List<int[]> anchors =
                task.depth < DEEPEST ? anchors(from, to, laterFrom, laterTo) : List.of();
        if (anchors.isEmpty()) {
            shortestEdit(from, to, laterFrom, laterTo);
            return;
        }
        int next = task.depth + 1;
        for (int[] anchor : anchors) {
            keep(anchor[0], anchor[1], 1);
            tasks.push(new Task(from, anchor[0], laterFrom, anchor[1], next));
            from = anchor[0] + 1;
            laterFrom = anchor[1] + 1;
        }
        tasks.push(new Task(from, to, laterFrom, laterTo, next));
    }

    private boolean same(int one, int other) {
        return earlier[one] == later[other];
    }

    private void keep(int at, int laterAt, int length) {
        if (length > 0) {
            runs.add(new Run(at, laterAt, length));
        }
    }

    /** The longest line of tokens that each side has once and that stand in the same order. */
    private List<int[]> anchors(int from, int to, int laterFrom, int laterTo) {
        for (int i = from; i < to; i++) {
            inEarlier[earlier[i]]++;
        }
        for (int j = laterFrom; j < laterTo; j++) {
            inLater[later[j]]++;
            placeInLater[later[j]] = j;
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int token = earlier[i];
            if (inEarlier[token] == 1 && inLater[token] == 1) {
                pairs.add(new int[] {i, placeInLater[token]});
            }
        }
        for (int i = from; i < to; i++) {
            inEarlier[earlier[i]] = 0;
        }
        for (int j = laterFrom; j < laterTo; j++) {
            inLater[later[j]] = 0;
        }
        return longestRising(pairs);
    }

    private static List<int[]> longestRising(List<int[]> pairs) {
        int[] tops = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int piles = 0;
        for (int k = 0; k < pairs.size(); k++) {
            int low = 0;
            int high = piles;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tops[middle])[1] < pairs.get(k)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[k] = low == 0 ? -1 : tops[low - 1];
            tops[low] = k;
            piles = Math.max(piles, low + 1);
        }
        List<int[]> line = new ArrayList<>();
        for (int k = piles == 0 ? -1 : tops[piles - 1]; k >= 0; k = before[k]) {
            line.add(pairs.get(k));
        }
        Collections.reverse(line);
        return line;
    }

    private void shortestEdit(int from, int to, int laterFrom, int laterTo) {
        int n = to - from;
        int m = laterTo - laterFrom;
        int most = Math.min(n + m, LONGEST_EDIT);
        int[] reach = new int[2 * most + 3];
        List<int[]> steps = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            steps.add(Arrays.copyOf(reach, reach.length));
            for (int k = -d; k <= d; k += 2) {
                int i = most + 1 + k;
                int x =
                        k == -d || (k != d && reach[i - 1] < reach[i + 1])
                                ? reach[i + 1]
                                : reach[i - 1] + 1;
                int y = x - k;
                while (x < n && y < m && x >= 0 && y >= 0 && same(from + x, laterFrom + y)) {
                    x++;
                    y++;
                }
                reach[i] = x;
                if (x >= n && y >= m) {
                    trace(steps, most, from, laterFrom, n, m);
                    return;
                }
            }
        }
    }

    private void trace(List<int[]> steps, int most, int from, int laterFrom, int n, int m) {
        int x = n;
        int y = m;
        for (int d = steps.size() - 1; d >= 0; d--) {
            int[] reach = steps.get(d);
            int k = x - y;
            int i = most + 1 + k;
            boolean down = k == -d || (k != d && reach[i - 1] < reach[i + 1]);
            int beforeK = down ? k + 1 : k - 1;
            int beforeX = d == 0 ? 0 : reach[most + 1 + beforeK];
            int beforeY = d == 0 ? 0 : beforeX - beforeK;
            int startX = d == 0 ? 0 : down ? beforeX : beforeX + 1;
            keep(from + startX, laterFrom + startX - k, x - startX);
            x = beforeX;
            y = beforeY;
        }
    }
}
