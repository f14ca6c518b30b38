package org.muniment.kernel.dating.words;

/**
 * A stretch of the words and what it is in the layout, as far as the flow of the narrative is
 * concerned.
 *
 * @param start in code points
 * @param end exclusive
 */
public record Region(Kind kind, int start, int end) {

    /** What a region is. */
    public enum Kind {
        /** Its dates hold for the text below it. */
        HEADING,
        /** The narrative. */
        TEXT,
        /**
         * A caption, a note, or a headline repeated: it leans on the text and is no ground for it.
         */
        BESIDE,
        /** Navigation, page headers, the line with the date of publication: apart from the text. */
        PAGE
    }
}
