package org.muniment.kernel.dating.words;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.kernel.edtf.EdtfReading;

/**
 * A time of which the narrative speaks: a year, a part of it, a month or a day, and which words say
 * each.
 */
record Moment(
        int year,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Integer part,
        Origin yearFrom,
        Origin monthFrom,
        Origin dayFrom) {

    static Moment on(LocalDate day, Origin from) {
        return new Moment(
                day.getYear(), day.getMonthValue(), day.getDayOfMonth(), null, from, from, from);
    }

    static Moment ofYear(int year, Origin from) {
        return new Moment(year, null, null, null, from, from, from);
    }

    Moment inMonth(int newYear, int newMonth) {
        return new Moment(newYear, newMonth, null, null, yearFrom, monthFrom, monthFrom);
    }

    Moment inYear(int newYear) {
        return new Moment(newYear, null, null, null, yearFrom, yearFrom, yearFrom);
    }

    boolean isDay() {
        return day != null;
    }

    /** The day for {@code java.time}; null if there is none in the calendar. */
    @Nullable LocalDate date() {
        if (month == null || day == null || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /** Where in the year it begins: the month, or that of the season; 0 for a whole year. */
    int firstMonth() {
        if (month != null) {
            return month;
        }
        return part == null ? 0 : PartOfYear.firstMonth(part);
    }

    /** In EDTF; null if the calendar has no such day or the year is out of reach. */
    @Nullable Edtf edtf(String suffix) {
        if (year < -9999 || year > 9999) {
            return null;
        }
        StringBuilder text = new StringBuilder(year < 0 ? "-" : "");
        text.append(fourDigits(Math.abs(year)));
        Integer second = month != null ? month : part;
        if (second != null) {
            text.append(second < 10 ? "-0" : "-").append(second);
        }
        if (day != null && month != null) {
            text.append(day < 10 ? "-0" : "-").append(day);
        }
        return read(text.append(suffix).toString());
    }

    static String fourDigits(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    static @Nullable Edtf read(String text) {
        return EdtfReading.of(text) instanceof EdtfReading.Understood understood
                ? understood.value()
                : null;
    }
}
