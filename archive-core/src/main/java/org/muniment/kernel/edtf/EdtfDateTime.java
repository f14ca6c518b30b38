package org.muniment.kernel.edtf;

import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A day with a time of day, and perhaps how far that clock was from UTC: {@code
 * 1955-08-01T16:00:00+01:00}.
 *
 * <p>Historical dates are not instants: its bounds are the day as written, and no offset moves it.
 * {@code 24:00:00} is the end of the day as written, not the beginning of the next.
 *
 * @param date the day, with no digit unspecified and no part qualified
 * @param hour 0 to 24; 24 only with no minutes and seconds
 * @param minute 0 to 59
 * @param second 0 to 59: there are no leap seconds in EDTF
 * @param offset from -12:00 to +14:00
 */
public record EdtfDateTime(
        EdtfDate date, int hour, int minute, int second, Optional<ZoneOffset> offset)
        implements Edtf {

    static final int WESTERNMOST_MINUTES = -12 * 60;
    static final int EASTERNMOST_MINUTES = 14 * 60;

    public EdtfDateTime {
        if (date.precision() != EdtfDate.Precision.DAY
                || !date.isComplete()
                || date.qualifier() != Qualifier.NONE) {
            throw new IllegalArgumentException(
                    "A time follows a whole day with nothing unspecified or qualified, not "
                            + date
                            + ".");
        }
        boolean onTheClock = 0 <= hour && hour < 24 && isSixtieth(minute) && isSixtieth(second);
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        if (!onTheClock && !endOfDay) {
            throw new IllegalArgumentException(
                    "A time runs from 00:00:00 to 23:59:59; 24:00:00 is the end of the day.");
        }
        if (offset.isPresent() && !isInUse(offset.get().getTotalSeconds())) {
            throw new IllegalArgumentException("An offset runs from -12:00 to +14:00.");
        }
    }

    @Override
    public DayBounds bounds() {
        return date.bounds();
    }

    @Override
    public Qualifier qualifier() {
        return Qualifier.NONE;
    }

    private static boolean isSixtieth(int number) {
        return 0 <= number && number < 60;
    }

    private static boolean isInUse(int seconds) {
        return seconds % 60 == 0
                && seconds >= WESTERNMOST_MINUTES * 60
                && seconds <= EASTERNMOST_MINUTES * 60;
    }

    /** The offset in hours and minutes, and {@code Z} where it is none. */
    @Override
    public String toString() {
        return date
                + "T"
                + Digits.ofTwo(hour)
                + ":"
                + Digits.ofTwo(minute)
                + ":"
                + Digits.ofTwo(second)
                + offset.map(ZoneOffset::getId).orElse("");
    }
}
