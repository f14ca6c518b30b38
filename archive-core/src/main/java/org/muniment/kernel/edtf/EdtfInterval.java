package org.muniment.kernel.edtf;

/**
 * The time from one date to another, both included: {@code 1955-08-01/1957-12}, {@code 1955/..},
 * {@code /1970}.
 *
 * @param start when it begins; {@code OPEN} if it never began
 * @param end when it ends; {@code OPEN} if it has no end
 */
public record EdtfInterval(IntervalEnd start, IntervalEnd end) implements Edtf {

    /**
     * Refuses an interval that ends before it begins however it is read, or that has no end at all.
     */
    public EdtfInterval {
        if (start == IntervalEnd.Undated.UNKNOWN && end == IntervalEnd.Undated.UNKNOWN) {
            throw new IllegalArgumentException(
                    "An interval of which neither end is known says nothing: write one end, or .."
                            + " for an open one.");
        }
        if (beginning(start).first().compareTo(ending(end).last()) > 0) {
            throw new IllegalArgumentException(
                    "The interval ends (" + end + ") before it begins (" + start + ").");
        }
    }

    @Override
    public DayBounds bounds() {
        return new DayBounds(beginning(start), ending(end));
    }

    @Override
    public Qualifier qualifier() {
        return qualifier(start).and(qualifier(end));
    }

    private static DayRange beginning(IntervalEnd start) {
        return switch (start) {
            case CalendarDate date -> date.bounds().begins();
            case IntervalEnd.Undated undated ->
                    switch (undated) {
                        case OPEN -> DayRange.on(DayNumber.UNBOUNDED_PAST);
                        case UNKNOWN -> DayRange.UNBOUNDED;
                    };
        };
    }

    private static DayRange ending(IntervalEnd end) {
        return switch (end) {
            case CalendarDate date -> date.bounds().ends();
            case IntervalEnd.Undated undated ->
                    switch (undated) {
                        case OPEN -> DayRange.on(DayNumber.UNBOUNDED_FUTURE);
                        case UNKNOWN -> DayRange.UNBOUNDED;
                    };
        };
    }

    private static Qualifier qualifier(IntervalEnd end) {
        return switch (end) {
            case CalendarDate date -> date.qualifier();
            case IntervalEnd.Undated undated -> Qualifier.NONE;
        };
    }

    @Override
    public String toString() {
        return start + "/" + end;
    }
}
