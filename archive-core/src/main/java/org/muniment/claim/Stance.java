package org.muniment.claim;

/** What a piece of evidence does to a claim. Each is described by a term of the scheme stance. */
public enum Stance {
    SUPPORTS,
    /** Denies it expressly; merely saying something else is a rival claim. */
    DISPUTES,
    /** Speaks of it without saying whether it is so. */
    MENTIONS
}
