package org.muniment.kernel.dating;

import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Wording;
import org.muniment.kernel.edtf.DayBounds;
import org.muniment.kernel.edtf.DayNumber;
import org.muniment.kernel.edtf.Edtf;

/**
 * A historical date.
 *
 * <p>Its earliest and latest day follow from the EDTF value, so they are not kept beside it. How
 * long something lasted and how uncertain its date is are told apart there: {@code 1955/1970} began
 * in 1955 and ended in 1970, while {@code [1955..1970]} was in one of these years.
 *
 * @param words as the source or the curator has them; empty when there is the EDTF value only
 * @param calendar of the words
 * @param edtf the date in the proleptic Gregorian calendar, whatever the calendar of the words
 * @param basis what supplied the parts that the words leave out
 */
public record Dating(Optional<String> words, Calendar calendar, Edtf edtf, List<Basis> basis) {

    public Dating {
        words = words.map(text -> Wording.clean("/words", text));
        basis = List.copyOf(basis);
    }

    /** A Gregorian date in EDTF alone. */
    public static Dating of(String edtf) {
        return new Dating(Optional.empty(), Calendar.GREGORIAN, Edtf.parse(edtf), List.of());
    }

    /** The days on which it may have begun and may have ended. */
    public DayBounds bounds() {
        return edtf.bounds();
    }

    /** The first day that it may touch. */
    public DayNumber earliest() {
        return edtf.earliest();
    }

    /** The last day that it may touch. */
    public DayNumber latest() {
        return edtf.latest();
    }

    /** Whether it lies in the window however it is read. */
    public boolean certainlyWithin(Dating window) {
        return edtf.certainlyWithin(window.edtf);
    }

    /** Whether some reading of it lies wholly in the window. */
    public boolean possiblyWithin(Dating window) {
        return edtf.possiblyWithin(window.edtf);
    }

    /** Whether some reading of it shares a day with the window. */
    public boolean overlaps(Dating window) {
        return edtf.overlaps(window.edtf);
    }
}
