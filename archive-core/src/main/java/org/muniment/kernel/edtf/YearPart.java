package org.muniment.kernel.edtf;

import java.util.Optional;

/**
 * A part of a year that EDTF writes in place of the month, with the codes 21 to 41.
 *
 * <p>Quarters, thirds and halves are exact. Seasons are whole months, three to each, as weather
 * services and almanacs count them: a source that says "in spring" does not mean the equinox. A
 * season that runs over the turn of the year belongs to the year in which it begins: the northern
 * winter of 1957 is December 1957 to February 1958.
 *
 * <p>The codes 21 to 24 do not say which hemisphere they mean. Their bounds therefore hold both
 * readings (spring 1957: March to November), so that what is certainly within a time is so in
 * either. Write 25 to 32 where the hemisphere is known: the bounds are then the three months.
 */
public enum YearPart {
    SPRING(21, 3, 11),
    SUMMER(22, 6, 14),
    AUTUMN(23, 3, 11),
    WINTER(24, 6, 14),
    NORTHERN_SPRING(25, 3, 5),
    NORTHERN_SUMMER(26, 6, 8),
    NORTHERN_AUTUMN(27, 9, 11),
    NORTHERN_WINTER(28, 12, 14),
    SOUTHERN_SPRING(29, 9, 11),
    SOUTHERN_SUMMER(30, 12, 14),
    SOUTHERN_AUTUMN(31, 3, 5),
    SOUTHERN_WINTER(32, 6, 8),
    FIRST_QUARTER(33, 1, 3),
    SECOND_QUARTER(34, 4, 6),
    THIRD_QUARTER(35, 7, 9),
    FOURTH_QUARTER(36, 10, 12),
    FIRST_THIRD(37, 1, 4),
    SECOND_THIRD(38, 5, 8),
    LAST_THIRD(39, 9, 12),
    FIRST_HALF(40, 1, 6),
    SECOND_HALF(41, 7, 12);

    private final int code;
    private final int firstMonth;
    private final int lastMonth;

    YearPart(int code, int firstMonth, int lastMonth) {
        this.code = code;
        this.firstMonth = firstMonth;
        this.lastMonth = lastMonth;
    }

    /** The part with that code; empty below 21 and above 41. */
    public static Optional<YearPart> withCode(int code) {
        int at = code - SPRING.code;
        return 0 <= at && at < values().length ? Optional.of(values()[at]) : Optional.empty();
    }

    public int code() {
        return code;
    }

    /** Whether it is a season that does not say in which hemisphere. */
    public boolean isOfEitherHemisphere() {
        return code <= WINTER.code;
    }

    /** From 1 to 12. */
    int firstMonth() {
        return firstMonth;
    }

    /** From 1 to 12, and 13 or 14 for January or February of the year after. */
    int lastMonth() {
        return lastMonth;
    }
}
