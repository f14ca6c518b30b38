package org.muniment.kernel.dating.words;

import org.jspecify.annotations.Nullable;
import org.muniment.kernel.edtf.Edtf;

/**
 * The values of dates of which no words say a part: unspecified digits stand in its place (ISO
 * 8601-2:2019, 4.6).
 */
final class Unsaid {

    private Unsaid() {}

    /** {@code XXXX-08-21}; null unless the words say the month and the day. */
    static @Nullable Edtf year(Fields fields) {
        Integer month = fields.month();
        Integer day = fields.day();
        return fields.year() != null || month == null || day == null
                ? null
                : Moment.read("XXXX-%02d-%02d".formatted(month, day));
    }

    /** {@code 1949-XX-24}. */
    static @Nullable Edtf month(Meaning.MonthLeftOut date) {
        return Moment.read("%s-XX-%02d".formatted(Moment.fourDigits(date.year()), date.day()));
    }
}
