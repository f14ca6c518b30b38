package org.muniment.kernel;

/** Why the archive declines to do what it was asked: the expected failures, in one place. */
public enum RefusalCode {
    /** The identifier cannot be one: too long, a wrong character, or the check character is off. */
    IDENTIFIER_MISTYPED,
    /** Nothing has this identifier, or not of the kind asked for, or not for the asker's eyes. */
    NOT_FOUND,
    /** A value breaks a rule of its type; the findings say which and where. */
    INVALID,
    /** The change was based on a revision that is no longer the head. */
    STALE_BASE,
    /** The record was retired and takes no more changes. */
    RETIRED,
    /** The record cannot be retired while others refer to it. */
    STILL_REFERENCED,
    /** A reference points to a record that does not exist or is of another kind. */
    BAD_REFERENCE,
    /** The change would make a record part, premise or successor of itself. */
    CYCLE,
    /** The idempotency key was used for another request. */
    KEY_REUSED,
    /** The agent may not do this, whatever roles it has: it is the author, or not the author. */
    NOT_YOURS,
    /** The step is not possible in the present state of what it is about. */
    WRONG_STATE,
    /** The gate found errors; the findings list them. */
    GATE_CLOSED,
    /** The words at the offsets are not the quotation. */
    QUOTATION_MISMATCH,
    /** The bytes are of a type, size or shape that the archive does not take. */
    UNSUPPORTED_FILE,
    /** No picture can be made of the image; its bytes are kept all the same. */
    NOT_SHOWABLE,
    /** It is being made; asked for again shortly, it will be there. */
    NOT_READY,
    /** More bytes, or more items, than the archive takes at once. */
    TOO_LARGE,
    /** There is no room left where files are kept; someone who runs the archive must make some. */
    STORAGE_FULL,
    /** The edition was withdrawn; the tombstone says who, when and why. */
    WITHDRAWN,
    /** The edition shows what may no longer be shown; a later one took its place. */
    REDACTED,
    /** The words or bytes were removed for good; what remains says who did so, when and why. */
    EXPUNGED
}
