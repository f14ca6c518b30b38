package org.muniment.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of record; the path of an address names the kind, never the identifier. */
public enum RecordKind {
    SOURCE,
    COLLECTION,
    ACTOR,
    PLACE,
    TERM,
    EVENT,
    CLAIM,
    ATTESTATION,
    NOTE;

    /** The word in the database and in JSON: {@code source}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The segment in addresses: {@code sources}. */
    public String path() {
        return word() + "s";
    }

    /**
     * Whether two records of this kind can be found to be the same. A term is named by its code; a
     * source has files and rights of its own, and one that is a copy says so; a collection is
     * somebody's work; what remains says something, and is retired when it says it twice.
     */
    public boolean isMergeable() {
        return this == ACTOR || this == PLACE || this == EVENT;
    }

    /** The kind of a {@link #word()}. */
    public static Optional<RecordKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The kind of a {@link #path()}. */
    public static Optional<RecordKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
