package org.muniment.batch;

import java.util.Locale;

/**
 * How far the carrying out of a batch has come.
 *
 * @param done of the present step
 * @param of how much there is to do in it
 */
public record Progress(Step step, int done, int of) {

    /** The steps, in their order. */
    public enum Step {
        /** The batch is looked at again. */
        LOOKING,
        /** Files are taken in, each for itself. */
        FILES,
        /** All records are written, with the words of their files. */
        RECORDS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
