package org.muniment.kernel.dating.words;

/** What an expression says by itself, before anything is supplied from other words. */
sealed interface Meaning {

    /**
     * A date of the calendar, of which parts may be left out.
     *
     * @param julian whether it is expressly in the Julian calendar
     */
    record Calendric(Fields fields, boolean julian) implements Meaning {}

    /** A day and its year, the month between them left out or illegible: "[24], 1949". */
    record MonthLeftOut(int year, int day) implements Meaning {}

    /** A date of the year spoken of ("July 25 of that year"), or so many years from it. */
    record OfYear(Fields fields, int shift) implements Meaning {}

    /** A day of the month spoken of ("the 28th of that month"), or so many months from it. */
    record OfMonth(int day, int shift) implements Meaning {}

    /** Ten years: 1950, or 50 where the century is left out. */
    record Decade(int firstYear) implements Meaning {}

    /** A century, counted from 1; those before Christ from 1 backwards. */
    record Century(int number, boolean beforeChrist) implements Meaning {}

    /** So many units after the time spoken of, or before it if negative. */
    record Shift(int amount, Unit unit) implements Meaning {}

    /** The day, month or year spoken of. */
    record Same(Unit unit) implements Meaning {}

    /** The next or last such month or season, seen from the time spoken of. */
    record Nearest(Fields fields, boolean after) implements Meaning {}

    /** A day of the week, 1 for Monday. */
    record Weekday(int number) implements Meaning {}

    /** A time of the day spoken of. */
    record TimeOfDay() implements Meaning {}

    /** So many days from the day of publication. */
    record FromPublication(int days) implements Meaning {}

    /** Either of two readings of a date in figures: 3/4/1955. */
    record Ambiguous(Fields one, Fields other) implements Meaning {}
}
