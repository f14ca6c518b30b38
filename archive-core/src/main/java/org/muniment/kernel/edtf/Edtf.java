package org.muniment.kernel.edtf;

import java.util.Comparator;

/**
 * A historical date as the Extended Date/Time Format of ISO 8601-2:2019 expresses it.
 *
 * <p>Each value has one spelling, the <em>canonical form</em>, which {@code toString()} gives:
 * where the format leaves a choice, one of the lowest level. Texts that differ in that choice alone
 * are read as equal values: {@code ?1945} as {@code 1945?}, {@code Y17E7} as {@code Y170000000},
 * {@code [1668,1667,1667]} as {@code [1667,1668]}. The words of the source are kept elsewhere.
 *
 * <p>The natural order is that of the earliest day, then of the latest (the shorter first), then of
 * the canonical form.
 */
public sealed interface Edtf extends Comparable<Edtf>
        permits CalendarDate, EdtfYear, EdtfDateTime, EdtfInterval, EdtfSet {

    /**
     * The date that the text expresses.
     *
     * @throws EdtfException if it is not EDTF, with a message that says where and what to write
     */
    static Edtf parse(String text) {
        return switch (EdtfReading.of(text)) {
            case EdtfReading.Understood understood -> understood.value();
            case EdtfReading.Refused refused ->
                    throw new EdtfException(refused.offset(), refused.message());
        };
    }

    /**
     * The days on which it may have begun and may have ended.
     *
     * <ul>
     *   <li>A day, month or year lies within its first and last day.
     *   <li>{@code ?}, {@code ~} and {@code %} change nothing: how far an estimate may be out is a
     *       judgement that the text does not hold.
     *   <li>Unspecified digits: from the first existing day that fits to the last one.
     *   <li>Part of a year: see {@link YearPart}.
     *   <li>{@code 1950S2}: all years that agree in the significant digits, 1900 to 1999.
     *   <li>A date-time: the day as written, whatever its time zone.
     *   <li>An interval begins within its start and ends within its end. Open ({@code ..}) means
     *       that there was no beginning or end; unknown (nothing written) that there was one, on
     *       any day.
     *   <li>One of a set: from the earliest to the latest day of any member. All of a set: it
     *       begins with the first member and ends with the last.
     * </ul>
     */
    DayBounds bounds();

    /** Whether anything in it is uncertain, approximate or both. */
    Qualifier qualifier();

    /** The first day that it may touch; {@link DayNumber#UNBOUNDED_PAST} if there is none. */
    default DayNumber earliest() {
        return bounds().earliest();
    }

    /** The last day that it may touch; {@link DayNumber#UNBOUNDED_FUTURE} if there is none. */
    default DayNumber latest() {
        return bounds().latest();
    }

    /** Whether it lies between the earliest and the latest day of the window however it is read. */
    default boolean certainlyWithin(Edtf window) {
        return bounds().certainlyWithin(window.bounds());
    }

    /** Whether some reading of it lies between the earliest and the latest day of the window. */
    default boolean possiblyWithin(Edtf window) {
        return bounds().possiblyWithin(window.bounds());
    }

    /**
     * Whether some reading of it shares a day with the time from the window's earliest to latest.
     */
    default boolean overlaps(Edtf window) {
        return bounds().overlaps(window.bounds());
    }

    @Override
    default int compareTo(Edtf other) {
        return Comparator.comparing(Edtf::earliest)
                .thenComparing(Edtf::latest)
                .thenComparing(Edtf::toString)
                .compare(this, other);
    }
}
