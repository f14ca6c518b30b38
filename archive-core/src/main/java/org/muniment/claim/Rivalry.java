package org.muniment.claim;

import org.muniment.kernel.edtf.DayBounds;
import org.muniment.kernel.edtf.DayRange;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.kernel.edtf.EdtfInterval;
import org.muniment.vocabulary.Comparison;

/** Whether two values of a property that has one value can both hold. */
final class Rivalry {

    private Rivalry() {}

    /**
     * Whether one value excludes the other, however both are read. “None” excludes any other value,
     * an unknown one too; an unknown one may be any.
     */
    static boolean excludes(Value one, Value other, Comparison comparison) {
        if (comparison == Comparison.NOT_COMPARED || one.equals(other)) {
            return false;
        }
        if (one instanceof Value.None || other instanceof Value.None) {
            return true;
        }
        if (one instanceof Value.Unknown || other instanceof Value.Unknown) {
            return false;
        }
        return switch (comparison) {
            case DATINGS ->
                    one instanceof Value.Dated a
                            && other instanceof Value.Dated b
                            && excludes(a.dating().edtf(), b.dating().edtf());
            case QUANTITIES ->
                    one instanceof Value.Quantity a
                            && other instanceof Value.Quantity b
                            && a.unit().equals(b.unit())
                            && !a.range().meets(b.range());
            case EQUALITY -> one.kind().equals(other.kind());
            case NOT_COMPARED -> false;
        };
    }

    /**
     * Datings exclude each other when no reading of one shares a day with the other. Two spans do
     * so too when they cannot have begun, or cannot have ended, on the same day.
     */
    private static boolean excludes(Edtf one, Edtf other) {
        DayBounds a = one.bounds();
        DayBounds b = other.bounds();
        if (!a.overlaps(b)) {
            return true;
        }
        boolean spans = one instanceof EdtfInterval && other instanceof EdtfInterval;
        return spans && (!meet(a.begins(), b.begins()) || !meet(a.ends(), b.ends()));
    }

    private static boolean meet(DayRange one, DayRange other) {
        return one.first().compareTo(other.last()) <= 0 && other.first().compareTo(one.last()) <= 0;
    }
}
