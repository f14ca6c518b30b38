package org.muniment.source;

/** What a source is in its arrangement: archival (ISAD(G)) or bibliographic. */
public enum Level {
    FONDS,
    SERIES,
    FILE,
    ITEM,
    COLLECTION,
    VOLUME,
    DOCUMENT
}
