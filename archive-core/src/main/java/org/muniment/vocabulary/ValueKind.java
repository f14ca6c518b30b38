package org.muniment.vocabulary;

/** The kinds of value that a property or qualifier may take; “unknown” and “none” always fit. */
public enum ValueKind {
    DATING,
    /** A record of one of the kinds named. */
    RECORD,
    /** A term of the scheme named. */
    TERM,
    /** A person or body known only by a description. */
    DESCRIBED_PERSON,
    TEXT,
    /** An amount in a unit of the scheme named. */
    QUANTITY,
    ORDINAL
}
