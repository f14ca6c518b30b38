package org.muniment.kernel.dating.words;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of the Julian calendar in the Gregorian. */
final class JulianCalendar {

    /** 1970-01-01 as a Julian day number, less one half. */
    private static final long EPOCH = 2_440_588;

    private static final int DAYS_IN_FOUR_YEARS = 1461;

    private JulianCalendar() {}

    /**
     * The Gregorian day; null if the Julian calendar has no such day.
     *
     * @param year astronomically numbered
     */
    static @Nullable LocalDate toGregorian(int year, int month, int day) {
        boolean leap = Math.floorMod(year, 4) == 0;
        int length =
                switch (month) {
                    case 2 -> leap ? 29 : 28;
                    case 4, 6, 9, 11 -> 30;
                    default -> 31;
                };
        if (day > length) {
            return null;
        }
        int earlier = month <= 2 ? 1 : 0;
        long shifted = year + 4800L - earlier;
        int months = month + 12 * earlier - 3;
        long julianDay =
                day
                        + (153L * months + 2) / 5
                        + Math.floorDiv(shifted * DAYS_IN_FOUR_YEARS, 4)
                        - 32_083;
        return LocalDate.ofEpochDay(julianDay - EPOCH);
    }
}
