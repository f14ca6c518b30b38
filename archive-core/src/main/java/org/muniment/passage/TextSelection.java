package org.muniment.passage;

import java.util.Optional;

/**
 * What somebody wants to point at in a text.
 *
 * <p>A prefix or suffix that is given must stand right before or after the words; which ones are
 * kept with the passage is always read from the text.
 */
public sealed interface TextSelection {

    /** The words. */
    String exact();

    /** What stands right before them, of any length. */
    Optional<String> prefix();

    /** What stands right after them, of any length. */
    Optional<String> suffix();

    /**
     * Words at known offsets.
     *
     * @param start in code points
     * @param end in code points, exclusive
     */
    record AtOffsets(
            int start, int end, String exact, Optional<String> prefix, Optional<String> suffix)
            implements TextSelection {

        public AtOffsets(int start, int end, String exact) {
            this(start, end, exact, Optional.empty(), Optional.empty());
        }
    }

    /** Words that occur once, alone or with what is around them. */
    record ByQuotation(String exact, Optional<String> prefix, Optional<String> suffix)
            implements TextSelection {

        public ByQuotation(String exact) {
            this(exact, Optional.empty(), Optional.empty());
        }
    }
}
