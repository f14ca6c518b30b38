package org.muniment.kernel.dating.words;

/** How a narrative moves on from one month to the next that it names without a year. */
final class Flow {

    private static final int LATE = 9;
    private static final int LAST_OF_WINTER = 3;
    private static final int MOST_BACK = 8;

    private Flow() {}

    /**
     * How many years later than the time spoken of a month or season without a year is: 1 where the
     * narrative has reached the end of a year and the month is one of the first, else 0. A winter
     * belongs to the year in which it begins: told of in January, that is the one before.
     */
    static int yearsOn(Fields fields, Moment base) {
        int from = base.firstMonth();
        int to = fields.firstMonth();
        if (isWinter(fields)) {
            return from > 0 && from <= LAST_OF_WINTER ? -1 : 0;
        }
        if (from == 0 || to == 0) {
            return 0;
        }
        return from >= LATE && from - to >= MOST_BACK ? 1 : 0;
    }

    private static boolean isWinter(Fields fields) {
        Integer part = fields.part();
        return part != null && part == PartOfYear.WINTER;
    }
}
