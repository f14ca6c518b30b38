package org.muniment.claim;

/** Who speaks in the words of a source. Each is described by a term of the scheme voice. */
public enum Voice {
    /** The source itself. */
    NARRATOR,
    /** Somebody else, in the words of the source. */
    REPORTED,
    /** Somebody else, in words that the source quotes. */
    QUOTED
}
