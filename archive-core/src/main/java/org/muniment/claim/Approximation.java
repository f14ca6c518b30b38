package org.muniment.claim;

/** How the words put an amount. */
public enum Approximation {
    EXACTLY,
    /** “some”, “about”, “nearly”. */
    ABOUT,
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    LESS_THAN
}
