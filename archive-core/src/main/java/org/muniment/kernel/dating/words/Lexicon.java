package org.muniment.kernel.dating.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words of English dates, read once from the resource {@code english.txt}. */
final class Lexicon {

    /** A word's sense and the number that it stands for. */
    record Entry(Sense sense, int value) {}

    static final Entry UNKNOWN = new Entry(Sense.NONE, 0);

    private static final Map<String, Entry> WORDS = read("english.txt");

    private Lexicon() {}

    /**
     * @param word in lower case
     */
    static Entry find(String word) {
        Entry entry = WORDS.get(word);
        return entry == null ? UNKNOWN : entry;
    }

    private static Map<String, Entry> read(String name) {
        Map<String, Entry> words = new HashMap<>();
        try (InputStream resource = Lexicon.class.getResourceAsStream(name);
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(resource, name),
                                        StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(line -> line.split(" "))
                    .forEach(
                            cells -> {
                                Sense sense = Sense.valueOf(cells[0].toUpperCase(Locale.ROOT));
                                Entry entry = new Entry(sense, Integer.parseInt(cells[1]));
                                for (int i = 2; i < cells.length; i++) {
                                    words.put(cells[i], entry);
                                }
                            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.copyOf(words);
    }
}
