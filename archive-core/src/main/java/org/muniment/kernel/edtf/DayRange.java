package org.muniment.kernel.edtf;

/**
 * The days from one to another, both included; either may be unbounded.
 *
 * @param first the first day
 * @param last the last day, never before the first
 */
public record DayRange(DayNumber first, DayNumber last) {

    /** All days there are. */
    public static final DayRange UNBOUNDED =
            new DayRange(DayNumber.UNBOUNDED_PAST, DayNumber.UNBOUNDED_FUTURE);

    public DayRange {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException(
                    "The range of days ends on " + last + ", before it begins on " + first + ".");
        }
    }

    /** The range that is one day, or one absence of a limit. */
    static DayRange on(DayNumber day) {
        return new DayRange(day, day);
    }

    /** The smallest range that holds both. */
    DayRange spanning(DayRange other) {
        return new DayRange(DayNumber.min(first, other.first), DayNumber.max(last, other.last));
    }

    /** The range as {@code 1955-08-01 to 1955-08-31}, or one day alone. */
    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
