package org.muniment.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The figures of several rounds of one thing. */
final class Figures {

    private final List<Double> rounds = new ArrayList<>();

    void add(double figure) {
        rounds.add(figure);
    }

    double median() {
        List<Double> sorted = new ArrayList<>(rounds);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return Collections.min(rounds);
    }

    double most() {
        return Collections.max(rounds);
    }

    /** Median, and the least and most around it. */
    String told(String unit) {
        return String.format(
                Locale.ROOT, "%,.0f %s (%,.0f to %,.0f)", median(), unit, least(), most());
    }
}
