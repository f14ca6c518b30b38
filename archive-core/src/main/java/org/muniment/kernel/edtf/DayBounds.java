package org.muniment.kernel.edtf;

/**
 * What a date says of when something began and when it ended: each on some day of a range.
 *
 * <p>A date without duration, such as {@code 1955-08} or {@code 195X}, says only that it happened
 * in that time: it may have begun on any of those days and ended on any of them. An interval says
 * more: {@code 1955/1970} began in 1955 and ended in 1970, and so is not within the 1960s, though
 * it overlaps them. That is how duration and uncertainty are kept apart.
 *
 * <p>A <em>window</em> is the time from the earliest to the latest day of some other bounds. The
 * three relations are comparisons of day numbers, so that a database can make them too:
 *
 * <pre>{@code
 * certainly within: begins.first >= window.earliest and ends.last  <= window.latest
 * possibly within:  begins.last  >= window.earliest and ends.first <= window.latest and overlaps
 * overlaps:         begins.first <= window.latest   and ends.last  >= window.earliest
 * }</pre>
 *
 * Whatever is certainly within a window is also possibly within it, and whatever is possibly within
 * it overlaps it.
 *
 * @param begins the days on which it may have begun
 * @param ends the days on which it may have ended
 */
public record DayBounds(DayRange begins, DayRange ends) {

    /** Nothing ends before it begins: days that would need that are left out of both ranges. */
    public DayBounds {
        if (begins.first().compareTo(ends.last()) > 0) {
            throw new IllegalArgumentException(
                    "It ends by " + ends.last() + ", before it begins on " + begins.first() + ".");
        }
        DayNumber latestBeginning = DayNumber.min(begins.last(), ends.last());
        DayNumber earliestEnd = DayNumber.max(ends.first(), begins.first());
        begins = new DayRange(begins.first(), latestBeginning);
        ends = new DayRange(earliestEnd, ends.last());
    }

    /** Something that happened at some time in the range, for how long is not said. */
    public static DayBounds within(DayRange range) {
        return new DayBounds(range, range);
    }

    /** The first day that it may have touched. */
    public DayNumber earliest() {
        return begins.first();
    }

    /** The last day that it may have touched. */
    public DayNumber latest() {
        return ends.last();
    }

    /** Whether it lies in the window however it is read. */
    public boolean certainlyWithin(DayBounds window) {
        return earliest().compareTo(window.earliest()) >= 0
                && latest().compareTo(window.latest()) <= 0;
    }

    /** Whether some reading of it lies wholly in the window. */
    public boolean possiblyWithin(DayBounds window) {
        return begins.last().compareTo(window.earliest()) >= 0
                && ends.first().compareTo(window.latest()) <= 0
                && overlaps(window);
    }

    /** Whether some reading of it shares a day with the window. */
    public boolean overlaps(DayBounds window) {
        return earliest().compareTo(window.latest()) <= 0
                && latest().compareTo(window.earliest()) >= 0;
    }

    /** One of the two, not said which. */
    DayBounds or(DayBounds other) {
        return new DayBounds(begins.spanning(other.begins), ends.spanning(other.ends));
    }

    /** Both of the two: from the first beginning to the last end. */
    DayBounds and(DayBounds other) {
        return new DayBounds(
                new DayRange(
                        DayNumber.min(begins.first(), other.begins.first()),
                        DayNumber.min(begins.last(), other.begins.last())),
                new DayRange(
                        DayNumber.max(ends.first(), other.ends.first()),
                        DayNumber.max(ends.last(), other.ends.last())));
    }
}
