package org.muniment.kernel.dating.words;

/** A stretch of the calendar by which words count: "two days later", "that year". */
enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    DECADE;

    /** The unit with that number in the lexicon, counted from 1. */
    static Unit numbered(int number) {
        return values()[number - 1];
    }
}
