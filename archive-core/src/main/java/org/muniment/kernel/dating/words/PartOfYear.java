package org.muniment.kernel.dating.words;

/** EDTF codes of parts of a year, and where in the year they begin as narratives use them. */
final class PartOfYear {

    static final int SPRING = 21;
    static final int SUMMER = 22;
    static final int AUTUMN = 23;
    static final int WINTER = 24;
    static final int FIRST_QUARTER = 33;
    static final int FIRST_HALF = 40;
    static final int SECOND_HALF = 41;

    private PartOfYear() {}

    /** The month with which it begins in the north, where most narratives play. */
    static int firstMonth(int code) {
        return switch (code) {
            case SPRING -> 3;
            case SUMMER -> 6;
            case AUTUMN -> 9;
            case WINTER -> 12;
            case SECOND_HALF -> 7;
            default ->
                    code >= FIRST_QUARTER && code < FIRST_HALF ? (code - FIRST_QUARTER) * 3 + 1 : 1;
        };
    }
}
