package org.muniment.vocabulary;

/** How two values of a property that has one value are told to exclude each other. */
public enum Comparison {
    /** Datings, when no reading of one shares a day with the other. */
    DATINGS,
    /** Quantities in one unit, when they differ by more than they are approximate. */
    QUANTITIES,
    /** Anything else, when they are not equal. */
    EQUALITY,
    /** Never told by the machine. */
    NOT_COMPARED
}
