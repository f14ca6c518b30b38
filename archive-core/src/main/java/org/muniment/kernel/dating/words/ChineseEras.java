package org.muniment.kernel.dating.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Eras that years are counted in, by their names of two characters: the resource {@code
 * chinese.txt}.
 */
final class ChineseEras {

    private static final int LENGTH = 2;

    private static final Map<String, Era> ERAS = read("chinese.txt");

    private ChineseEras() {}

    /**
     * An era.
     *
     * @param lunar whether its months run by the moon, so that a month of it is none of ours
     */
    record Era(int firstYear, boolean lunar) {

        boolean isCommon() {
            return firstYear == 1;
        }

        int length() {
            return LENGTH;
        }
    }

    static @Nullable Era find(Tokens tokens, int at) {
        boolean characters =
                tokens.at(at).kind() == Token.Kind.HAN
                        && tokens.at(at + 1).kind() == Token.Kind.HAN;
        return characters ? ERAS.get(tokens.at(at).word() + tokens.at(at + 1).word()) : null;
    }

    private static Map<String, Era> read(String name) {
        Map<String, Era> eras = new HashMap<>();
        try (InputStream resource = ChineseEras.class.getResourceAsStream(name);
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(resource, name),
                                        StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(
                            cells ->
                                    eras.put(
                                            cells[0],
                                            new Era(
                                                    Integer.parseInt(cells[1]),
                                                    cells[2].equals("lunar"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.copyOf(eras);
    }
}
