package org.muniment.kernel.edtf;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day of the proleptic Gregorian calendar, counted from 1970-01-01, which is 0, as {@link
 * LocalDate#toEpochDay()} counts it. Years are numbered as astronomers do: 0000 comes before 0001.
 *
 * <p>The count saturates: a day before the year -9999999999999999 is the first day of that year,
 * and a day after the year 9999999999999999 is the last day of that one. Dates so far away are not
 * told apart. Two more values stand for no limit at all, {@link #UNBOUNDED_PAST} and {@link
 * #UNBOUNDED_FUTURE}: they lie outside every day, so that comparing the numbers compares the days.
 *
 * @param value the count of days, fit for a 64-bit column
 */
public record DayNumber(long value) implements Comparable<DayNumber> {

    /** Before every day: what an open or unknown beginning has for its earliest day. */
    public static final DayNumber UNBOUNDED_PAST = new DayNumber(Long.MIN_VALUE);

    /** After every day: what an open or unknown end has for its latest day. */
    public static final DayNumber UNBOUNDED_FUTURE = new DayNumber(Long.MAX_VALUE);

    private static final long FARTHEST_YEAR = 9_999_999_999_999_999L;
    private static final long YEARS_IN_A_CYCLE = 400;
    private static final long DAYS_IN_A_CYCLE = 146_097;
    private static final long FIRST = count(-FARTHEST_YEAR, 1, 1);
    private static final long LAST = count(FARTHEST_YEAR, 12, 31);

    /** The first day of the year -9999999999999999. */
    public static final DayNumber FARTHEST_PAST = new DayNumber(FIRST);

    /** The last day of the year 9999999999999999. */
    public static final DayNumber FARTHEST_FUTURE = new DayNumber(LAST);

    public DayNumber {
        boolean unbounded = value == Long.MIN_VALUE || value == Long.MAX_VALUE;
        if (!unbounded && (value < FIRST || value > LAST)) {
            throw new IllegalArgumentException(
                    "The day number "
                            + value
                            + " is neither a day from "
                            + FIRST
                            + " to "
                            + LAST
                            + " nor one of the two that stand for no limit.");
        }
    }

    /**
     * The day of that date.
     *
     * @throws java.time.DateTimeException if there is no such month, or no such day in it
     */
    public static DayNumber of(long year, int month, int day) {
        if (year < -FARTHEST_YEAR) {
            return FARTHEST_PAST;
        }
        return year > FARTHEST_YEAR ? FARTHEST_FUTURE : new DayNumber(count(year, month, day));
    }

    /** The day of that date, however far away the year; it saturates. */
    static DayNumber of(BigInteger year, int month, int day) {
        return year.bitLength() < Long.SIZE
                ? of(year.longValueExact(), month, day)
                : year.signum() < 0 ? FARTHEST_PAST : FARTHEST_FUTURE;
    }

    /** The calendar repeats itself every 400 years, so each year has a likeness below 400. */
    private static long count(long year, int month, int day) {
        int likeness = (int) Math.floorMod(year, YEARS_IN_A_CYCLE);
        long cycles = Math.floorDiv(year, YEARS_IN_A_CYCLE);
        return LocalDate.of(likeness, month, day).toEpochDay() + cycles * DAYS_IN_A_CYCLE;
    }

    /** Whether this is no day but the absence of a limit. */
    public boolean isUnbounded() {
        return value == Long.MIN_VALUE || value == Long.MAX_VALUE;
    }

    /** The same day for {@code java.time}; empty when unbounded or beyond the years it reaches. */
    public Optional<LocalDate> toLocalDate() {
        boolean reached =
                LocalDate.MIN.toEpochDay() <= value && value <= LocalDate.MAX.toEpochDay();
        return reached ? Optional.of(LocalDate.ofEpochDay(value)) : Optional.empty();
    }

    static DayNumber min(DayNumber one, DayNumber other) {
        return one.value <= other.value ? one : other;
    }

    static DayNumber max(DayNumber one, DayNumber other) {
        return one.value >= other.value ? one : other;
    }

    @Override
    public int compareTo(DayNumber other) {
        return Long.compare(value, other.value);
    }

    /**
     * Year, month and day: {@code 1955-08-01}, {@code -0043-03-15}. A year of more than four digits
     * has the letter {@code Y} before it, as in EDTF: {@code Y170000002-01-01}. Unbounded is {@code
     * ..}
     */
    @Override
    public String toString() {
        if (isUnbounded()) {
            return "..";
        }
        LocalDate likeness = LocalDate.ofEpochDay(Math.floorMod(value, DAYS_IN_A_CYCLE));
        long year = likeness.getYear() + Math.floorDiv(value, DAYS_IN_A_CYCLE) * YEARS_IN_A_CYCLE;
        return Digits.ofYear(year)
                + "-"
                + Digits.ofTwo(likeness.getMonthValue())
                + "-"
                + Digits.ofTwo(likeness.getDayOfMonth());
    }
}
