package org.muniment.publication;

import java.util.Locale;

/** Why a current edition no longer says what is approved. */
public enum StaleReason {
    /** A later revision of something that it is made from was approved, or something new was. */
    NEWER_REVISION,
    /** A conflict of its claims was decided, or decided otherwise. */
    CONFLICT_DECIDED,
    /** The words that it quotes were corrected in the text that they are quoted from. */
    TEXT_CORRECTED,
    /** More of a source may be shown, or less. */
    ACCESS,
    /** Something that it rests on or names was withdrawn or retired. */
    WITHDRAWN,
    /** Something that it rests on or names was merged into another record. */
    MERGED;

    /** The word in the database and in JSON: {@code newer-revision}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static StaleReason ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
