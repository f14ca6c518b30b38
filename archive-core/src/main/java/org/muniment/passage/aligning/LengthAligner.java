package org.muniment.passage.aligning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.muniment.passage.Bead;
import org.muniment.passage.Maker;
import org.muniment.passage.Place;
import org.muniment.passage.Words;

/**
 * Lines sentences up by their lengths: William A. Gale and Kenneth W. Church, A Program for
 * Aligning Sentences in Bilingual Corpora, Computational Linguistics 19 (1), 1993, sections 3.2 to
 * 3.4, with their chances of each pairing and their variance. How much longer one language is than
 * the other, which they set by language, is taken from the two texts, so that the same reckoning
 * serves Chinese and English. Only pairings near the diagonal are tried, which keeps long texts
 * cheap.
 */
public final class LengthAligner {

    /** How this aligner is named where its work is kept. */
    public static final Maker.Machine NAME = new Maker.Machine("muniment-length-aligner", "1");

    private static final double VARIANCE = 6.8;
    private static final double FAR = 2_500;

    /** Sentences of the original and of the translation, and -100 ln of the chance. */
    private static final int[][] PAIRINGS = {{1, 1}, {1, 0}, {0, 1}, {2, 1}, {1, 2}, {2, 2}};

    private static final double[] COSTS = {
        cost(0.89), cost(0.00495), cost(0.00495), cost(0.0445), cost(0.0445), cost(0.011)
    };

    private final List<Place> originals;
    private final List<Place> translations;
    private final double ratio;
    private final int band;

    private LengthAligner(List<Place> originals, List<Place> translations) {
        this.originals = originals;
        this.translations = translations;
        this.ratio = (double) length(translations) / Math.max(1, length(originals));
        this.band = band(originals.size(), translations.size());
    }

    /** How far from the diagonal pairings are tried: rows next to each other must overlap. */
    private static int band(int originals, int translations) {
        int wide = 50 + Math.max(originals, translations) / 20;
        return Math.min(wide, 2_000) + translations / Math.max(1, originals);
    }

    /** Pairs the sentences of two texts; all sentences of both are in the beads, in order. */
    public static List<Bead> align(Words original, Words translation) {
        return new LengthAligner(Sentences.of(original), Sentences.of(translation)).beads();
    }

    private static int length(List<Place> places) {
        return places.stream().mapToInt(Place::length).sum();
    }

    private List<Bead> beads() {
        int n = originals.size();
        int m = translations.size();
        int width = 2 * band + 1;
        byte[][] choices = new byte[n + 1][width];
        double[][] sums = new double[3][width];
        for (int i = 0; i <= n; i++) {
            double[] row = sums[i % 3];
            Arrays.fill(row, Double.POSITIVE_INFINITY);
            int low = low(i);
            for (int j = Math.max(0, low); j <= Math.min(m, low + width - 1); j++) {
                if (i == 0 && j == 0) {
                    row[-low] = 0;
                    continue;
                }
                for (int k = 0; k < PAIRINGS.length; k++) {
                    double sum = sum(i, j, k, sums);
                    if (sum < row[j - low]) {
                        row[j - low] = sum;
                        choices[i][j - low] = (byte) k;
                    }
                }
            }
        }
        return traced(choices, n, m);
    }

    /** The first sentence of the translation within the band of one of the original. */
    private int low(int i) {
        int n = Math.max(1, originals.size());
        return (int) ((long) i * translations.size() / n) - band;
    }

    private double sum(int i, int j, int k, double[][] sums) {
        int fromI = i - PAIRINGS[k][0];
        int fromJ = j - PAIRINGS[k][1];
        if (fromI < 0 || fromJ < 0) {
            return Double.POSITIVE_INFINITY;
        }
        int at = fromJ - low(fromI);
        if (at < 0 || at > 2 * band) {
            return Double.POSITIVE_INFINITY;
        }
        double before = sums[fromI % 3][at];
        return before == Double.POSITIVE_INFINITY
                ? before
                : before
                        + COSTS[k]
                        + mismatch(
                                length(originals.subList(fromI, i)),
                                length(translations.subList(fromJ, j)));
    }

    /** -100 ln of the chance that lengths differ by as much or more, section 3.4. */
    private double mismatch(int original, int translation) {
        double expected = original * ratio;
        double mean = (expected + translation) / 2;
        if (mean == 0) {
            return 0;
        }
        double delta = Math.abs(translation - expected) / Math.sqrt(mean * VARIANCE);
        double chance = 2 * (1 - normal(delta));
        return chance > 0 ? Math.min(FAR, -100 * Math.log(chance)) : FAR;
    }

    /** Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17, for z of 0 or more. */
    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double tail =
                t
                        * (0.319381530
                                + t
                                        * (-0.356563782
                                                + t
                                                        * (1.781477937
                                                                + t
                                                                        * (-1.821255978
                                                                                + t
                                                                                        * 1.330274429))));
        return 1 - 0.3989422804014327 * Math.exp(-z * z / 2) * tail;
    }

    private static double cost(double chance) {
        return -100 * Math.log(chance);
    }

    private List<Bead> traced(byte[][] choices, int n, int m) {
        List<Bead> beads = new ArrayList<>();
        int i = n;
        int j = m;
        while (i > 0 || j > 0) {
            int[] pairing = PAIRINGS[choices[i][j - low(i)]];
            beads.add(
                    new Bead(
                            hull(originals, i - pairing[0], i),
                            hull(translations, j - pairing[1], j)));
            i -= pairing[0];
            j -= pairing[1];
        }
        Collections.reverse(beads);
        return beads;
    }

    /** From the first to the last of some sentences; for none, the point where they would stand. */
    private static Place hull(List<Place> places, int from, int to) {
        if (from < to) {
            return new Place(places.get(from).start(), places.get(to - 1).end());
        }
        int point = from == 0 ? 0 : places.get(from - 1).end();
        return new Place(point, point);
    }
}
