package org.muniment.kernel.dating.words;

import org.jspecify.annotations.Nullable;
import org.muniment.kernel.edtf.Edtf;

/** Decades, centuries and readings in doubt, in EDTF. */
final class Ages {

    private static final int CENTURY = 100;
    private static final int LIKELY_CENTURY = 1900;

    private Ages() {}

    /**
     * {@code 195X}; a decade without its century is that of the time spoken of, or of the 1900s.
     */
    static @Nullable Edtf decade(Meaning.Decade decade, @Nullable Moment base) {
        int first = decade.firstYear();
        if (first < CENTURY) {
            int near = base == null ? LIKELY_CENTURY + CENTURY / 2 : base.year();
            first = Resolver.withCentury(first, near);
        }
        return Moment.read(Moment.fourDigits(first).substring(0, 3) + "X");
    }

    /**
     * {@code 18XX}, as everybody understands "the nineteenth century"; before Christ the third is
     * {@code -02XX}: from 300 to 201 BC.
     */
    static @Nullable Edtf century(Meaning.Century century) {
        String digits = Moment.fourDigits((century.number() - 1) * CENTURY).substring(0, 2) + "XX";
        return Moment.read(century.beforeChrist() ? "-" + digits : digits);
    }

    /** {@code [1955-03-04,1955-04-03]}. */
    static @Nullable Edtf either(Meaning.Ambiguous ambiguous) {
        return Moment.read("[" + day(ambiguous.one()) + "," + day(ambiguous.other()) + "]");
    }

    private static String day(Fields fields) {
        return Moment.fourDigits(orZero(fields.year()))
                + "-"
                + Moment.fourDigits(orZero(fields.month())).substring(2)
                + "-"
                + Moment.fourDigits(orZero(fields.day())).substring(2);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
