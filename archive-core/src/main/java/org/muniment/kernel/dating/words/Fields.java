package org.muniment.kernel.dating.words;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a date that words give; what they leave out is null.
 *
 * @param year numbered as astronomers do; of two digits when it is short
 * @param month from 1 to 12
 * @param day from 1 to 31
 * @param part the EDTF code of a season, quarter or half, in place of a month
 * @param shortYear whether the century is left out: "'68"
 */
record Fields(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Integer part,
        boolean shortYear) {

    static Fields ofYear(int year) {
        return new Fields(year, null, null, null, false);
    }

    static Fields ofMonth(int month) {
        return new Fields(null, month, null, null, false);
    }

    static Fields ofDay(int day) {
        return new Fields(null, null, day, null, false);
    }

    static Fields ofPart(int code) {
        return new Fields(null, null, null, code, false);
    }

    static Fields of(int year, int month, int day) {
        return new Fields(year, month, day, null, false);
    }

    Fields withYear(int newYear) {
        return new Fields(newYear, month, day, part, false);
    }

    Fields withShortYear(int newYear) {
        return new Fields(newYear, month, day, part, true);
    }

    Fields withDay(int newDay) {
        return new Fields(year, month, newDay, part, shortYear);
    }

    Fields withPart(int code) {
        return new Fields(year, month, day, code, shortYear);
    }

    boolean hasYear() {
        return year != null && !shortYear;
    }

    /**
     * The month in which it begins: that of the season or quarter where no month is given; or 0.
     */
    int firstMonth() {
        if (month != null) {
            return month;
        }
        return part == null ? 0 : PartOfYear.firstMonth(part);
    }
}
