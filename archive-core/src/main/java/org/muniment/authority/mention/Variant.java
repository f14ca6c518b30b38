package org.muniment.authority.mention;

/** By which form of a name words name a record; the surest first. */
public enum Variant {
    /** The name as it is held, but for case, accents, hyphens, width and the kind of characters. */
    HELD,
    /** Its parts in another order: surname first or last. */
    REORDERED,
    /** Written over into Latin letters by this program. */
    ROMANIZED,
    /** With initials, or without some of the given names. */
    SHORTENED,
    /** The surname with a title: Ambassador Johnson, 周总理. */
    TITLED,
    /** The surname alone, or a name that other words beside it speak against. */
    SURNAME
}
