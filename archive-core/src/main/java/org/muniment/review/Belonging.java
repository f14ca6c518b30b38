package org.muniment.review;

import java.util.Locale;

/** Why a record is on the sheet of a dossier. */
public enum Belonging {
    /** The dossier is about it. */
    SUBJECT,
    /** A claim about a record of the sheet. */
    CLAIM,
    /** Evidence of a claim of the sheet. */
    ATTESTATION,
    /** A note on a record of the sheet. */
    NOTE,
    /** Named by a record of the sheet, and never approved so far. */
    NEW;

    /** The word in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
