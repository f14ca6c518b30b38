package org.muniment.kernel.dating.words;

import java.util.List;
import java.util.Optional;
import org.muniment.kernel.edtf.Edtf;

/**
 * A date found in words.
 *
 * @param start of the words, in code points
 * @param end exclusive
 * @param text the words
 * @param edtf what they mean, in the Gregorian calendar
 * @param basis what other words supplied; empty if they say all themselves
 * @param range the range of which they are the first or the last date
 */
public record FoundDating(
        int start, int end, String text, Edtf edtf, List<Supply> basis, Optional<Range> range) {

    public FoundDating {
        basis = List.copyOf(basis);
    }

    /** The same with offsets that count from so many code points further back. */
    public FoundDating shifted(int by) {
        return new FoundDating(
                start + by,
                end + by,
                text,
                edtf,
                basis.stream().map(supply -> supply.shifted(by)).toList(),
                range.map(whole -> new Range(whole.start + by, whole.end + by, whole.edtf)));
    }

    /** Whether the words or others say the year: no {@code XXXX-08-21}. */
    public boolean saysYear() {
        return !edtf.toString().startsWith("XXXX");
    }

    /** From one found date to another: "from January 7 to 17, 1960". */
    public record Range(int start, int end, Edtf edtf) {}
}
