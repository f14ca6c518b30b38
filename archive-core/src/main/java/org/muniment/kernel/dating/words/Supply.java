package org.muniment.kernel.dating.words;

/**
 * Where a part of a date came from that its own words leave out.
 *
 * @param part what was supplied
 * @param source from where
 * @param start of the words that give it, in code points; 0 for the date of publication
 * @param end exclusive
 * @param text those words; empty for the date of publication
 */
public record Supply(Part part, Source source, int start, int end, String text) {

    Supply shifted(int by) {
        return source == Source.PUBLICATION
                ? this
                : new Supply(part, source, start + by, end + by, text);
    }

    /** A part of a date. */
    public enum Part {
        YEAR,
        MONTH,
        DAY
    }

    /** Where the words stand that supply a part. */
    public enum Source {
        EARLIER_WORDS,
        LATER_WORDS,
        PUBLICATION
    }
}
