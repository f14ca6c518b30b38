package org.muniment.extraction.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file says of itself, made harmless. */
final class Metadata {

    private static final int LONGEST = 1_000;

    private Metadata() {}

    static void put(Map<String, String> metadata, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            String clean = Unicode.clean(value.strip());
            metadata.put(
                    name,
                    clean.length() <= LONGEST
                            ? clean
                            : clean.substring(0, clean.offsetByCodePoints(0, LONGEST / 2)));
        }
    }
}
