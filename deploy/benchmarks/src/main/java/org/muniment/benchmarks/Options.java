package org.muniment.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much is measured.
 *
 * @param rounds how often each figure is taken; the median is told
 * @param seconds how long each round of a rate takes
 * @param connections of the load generator at once
 * @param editions how many are loaded for the large archive
 * @param deposits how many short texts are deposited
 * @param documents how many documents are deposited and read
 */
record Options(
        int rounds, int seconds, int connections, int editions, int deposits, int documents) {

    private static final Map<String, Integer> USUAL =
            Map.of(
                    "rounds", 5,
                    "seconds", 3,
                    "connections", 16,
                    "editions", 1_000_000,
                    "deposits", 1_000,
                    "documents", 1_000);

    /**
     * @param words such as {@code --rounds=3}
     */
    static Options parse(List<String> words) {
        Map<String, Integer> chosen = new HashMap<>(USUAL);
        for (String word : words) {
            String[] parts = word.split("=", 2);
            String name = parts[0].replaceFirst("^--", "");
            if (parts.length < 2 || !word.startsWith("--") || !USUAL.containsKey(name)) {
                throw new IllegalArgumentException("No such option: " + word);
            }
            int value = Integer.parseInt(parts[1]);
            if (value < 1) {
                throw new IllegalArgumentException("Options are at least 1: " + word);
            }
            chosen.put(name, value);
        }
        return new Options(
                value(chosen, "rounds"),
                value(chosen, "seconds"),
                value(chosen, "connections"),
                value(chosen, "editions"),
                value(chosen, "deposits"),
                value(chosen, "documents"));
    }

    private static int value(Map<String, Integer> chosen, String name) {
        return Objects.requireNonNull(chosen.get(name));
    }
}
