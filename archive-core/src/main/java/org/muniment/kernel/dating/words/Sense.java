package org.muniment.kernel.dating.words;

/** What a word may mean in a date. The value that goes with it is in the lexicon. */
enum Sense {
    NONE,
    MONTH,
    SEASON,
    WEEKDAY,
    CARDINAL,
    ORDINAL,
    UNIT,
    /** Twenties to nineties; digits as in {@code 1950s} have a kind of token of their own. */
    DECADE,
    DAYPART,
    NEAR,
    PART,
    ARTICLE,
    HOLIDAY,
    /** A reign; the value is its first year. */
    ERA
}
