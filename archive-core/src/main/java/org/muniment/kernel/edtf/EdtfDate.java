package org.muniment.kernel.edtf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A year of four digits, a month or a day, of which any digit may be unspecified and any part
 * qualified: {@code 1955}, {@code 1955-08}, {@code 1955-08-01}, {@code 19XX}, {@code 1955-08-~0X}.
 *
 * @param parts the year, then perhaps the month, then perhaps the day
 */
public record EdtfDate(List<DatePart> parts) implements CalendarDate {

    private static final int LEAP_YEAR = 2000;

    /** Refuses what no day of the calendar fits: {@code 1955-02-30}, {@code 1955-2X}. */
    public EdtfDate {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > 3) {
            throw new IllegalArgumentException(
                    "A date has a year, perhaps a month, perhaps a day.");
        }
        checkDigits(parts);
        if (firstDay(parts).isEmpty()) {
            throw new IllegalArgumentException(noSuchDay(parts));
        }
    }

    /** How exact a date is. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public Precision precision() {
        return Precision.values()[parts.size() - 1];
    }

    public DatePart year() {
        return parts.getFirst();
    }

    public Optional<DatePart> month() {
        return parts.size() > 1 ? Optional.of(parts.get(1)) : Optional.empty();
    }

    public Optional<DatePart> day() {
        return parts.size() > 2 ? Optional.of(parts.get(2)) : Optional.empty();
    }

    /** Whether no digit is unspecified. */
    public boolean isComplete() {
        return areComplete(parts);
    }

    private static boolean areComplete(List<DatePart> parts) {
        for (DatePart part : parts) {
            if (!part.digits().isComplete()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public DayBounds bounds() {
        return DayBounds.within(
                new DayRange(
                        new DayNumber(firstDay(parts).orElseThrow()),
                        new DayNumber(lastDay(parts).orElseThrow())));
    }

    @Override
    public Qualifier qualifier() {
        return DatePart.qualifierOf(parts);
    }

    private static void checkDigits(List<DatePart> parts) {
        for (int at = 0; at < parts.size(); at++) {
            Digits digits = parts.get(at).digits();
            if (digits.symbols().length() != (at == 0 ? 4 : 2) || (at > 0 && digits.negative())) {
                throw new IllegalArgumentException(
                        "A year has four digits, a month and a day have two: " + digits + ".");
            }
        }
    }

    private static String noSuchDay(List<DatePart> parts) {
        Digits year = parts.getFirst().digits();
        Digits month = parts.size() > 1 ? parts.get(1).digits() : year;
        boolean inAKnownMonth = parts.size() == 3 && year.isComplete() && month.isComplete();
        if (inAKnownMonth && isMonth(month.smallest())) {
            int length = YearMonth.of(year.smallest(), month.smallest()).lengthOfMonth();
            return year
                    + "-"
                    + month
                    + " has "
                    + length
                    + " days, and none fits "
                    + parts.get(2).digits()
                    + ".";
        }
        return "No day of the calendar fits " + DatePart.write(parts) + ".";
    }

    private static OptionalLong firstDay(List<DatePart> parts) {
        return extremeDay(parts, Digits::ascending, true);
    }

    private static OptionalLong lastDay(List<DatePart> parts) {
        return extremeDay(parts, Digits::descending, false);
    }

    /**
     * Tries years, months and days in the given order and takes the first that exists. Nearly
     * always that is in the first year tried: only 29 February may have to look on for a leap year.
     */
    private static OptionalLong extremeDay(
            List<DatePart> parts, Function<Digits, IntStream> order, boolean first) {
        if (parts.size() == 3 && areComplete(parts)) {
            return dayIn(
                    parts.get(0).digits().smallest(),
                    new int[] {parts.get(1).digits().smallest()},
                    new int[] {parts.get(2).digits().smallest()});
        }
        IntStream years = order.apply(parts.getFirst().digits());
        if (parts.size() == 1) {
            return years.mapToLong(year -> epochDay(year, first ? 1 : 12, first ? 1 : 31))
                    .findFirst();
        }
        int[] months = order.apply(parts.get(1).digits()).filter(EdtfDate::isMonth).toArray();
        if (parts.size() == 2) {
            return months.length == 0
                    ? OptionalLong.empty()
                    : years.mapToLong(year -> endOfMonth(year, months[0], first)).findFirst();
        }
        int[] days = order.apply(parts.get(2).digits()).filter(day -> day >= 1).toArray();
        return dayIn(LEAP_YEAR, months, days).isEmpty()
                ? OptionalLong.empty()
                : years.mapToObj(year -> dayIn(year, months, days))
                        .filter(OptionalLong::isPresent)
                        .findFirst()
                        .orElse(OptionalLong.empty());
    }

    private static OptionalLong dayIn(int year, int[] months, int[] days) {
        for (int month : months) {
            int length = YearMonth.of(year, month).lengthOfMonth();
            for (int day : days) {
                if (day <= length) {
                    return OptionalLong.of(epochDay(year, month, day));
                }
            }
        }
        return OptionalLong.empty();
    }

    private static boolean isMonth(int number) {
        return 1 <= number && number <= 12;
    }

    private static long endOfMonth(int year, int month, boolean first) {
        return epochDay(year, month, first ? 1 : YearMonth.of(year, month).lengthOfMonth());
    }

    private static long epochDay(int year, int month, int day) {
        return LocalDate.of(year, month, day).toEpochDay();
    }

    @Override
    public String toString() {
        return DatePart.write(parts);
    }
}
