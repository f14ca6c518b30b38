package org.muniment.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.kernel.Decimal;
import org.muniment.kernel.dating.Dating;
import org.muniment.vocabulary.Comparison;
import org.muniment.vocabulary.TermCode;

class RivalryTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # one day and another
                    1955-08-01, 1955-08-02, true
                    # a day within the month
                    1955-08-01, 1955-08,    false
                    # estimated, but not said how far: the days themselves are compared
                    1955~,      1956,       true
                    # a day that may be in either year
                    195X,       1957-12,    false
                    # one of two days
                    '[1955-08-01,1955-08-08]', 1955-08-08, false
                    '[1955-08-01,1955-08-08]', 1955-08-09, true
                    # a day within a span
                    1955/1970,  1958-09-15, false
                    # spans that share days, but end in different years
                    1955/1970,  1955/1968,  true
                    1955/1970,  1954/1970,  true
                    1955/1970,  1955-08/1970-02, false
                    # an end not known may be any, an open one is none
                    1955/,      1955/1970,  false
                    1955/..,    1955/1970,  true
                    # far beyond the years of a calendar
                    Y-170000002, Y170000002, true
                    """)
    void comparesDatingsByTheirDays(String one, String other, boolean excludes) {
        Value a = new Value.Dated(Dating.of(one));
        Value b = new Value.Dated(Dating.of(other));
        assertEquals(excludes, Rivalry.excludes(a, b, Comparison.DATINGS));
        assertEquals(excludes, Rivalry.excludes(b, a, Comparison.DATINGS));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    136,  EXACTLY,   ,  134, EXACTLY,   ,  true
                    136,  EXACTLY,   ,  136.0, EXACTLY, ,  false
                    # about: a tenth either way
                    136,  ABOUT,     ,  150, EXACTLY,   ,  true
                    136,  ABOUT,     ,  149, EXACTLY,   ,  false
                    # a stated margin counts instead
                    136,  ABOUT,    1,  138, EXACTLY,   ,  true
                    136,  EXACTLY,  2,  138, EXACTLY,   ,  false
                    # open to one side
                    100,  AT_LEAST,  ,  136, EXACTLY,   ,  false
                    100,  AT_LEAST,  ,  100, EXACTLY,   ,  false
                    100,  MORE_THAN, ,  100, EXACTLY,   ,  true
                    100,  MORE_THAN, ,  100, LESS_THAN, ,  true
                    100,  AT_LEAST,  ,  100, AT_MOST,   ,  false
                    100,  AT_MOST,   ,  136, EXACTLY,   ,  true
                    """)
    void comparesQuantitiesByTheAmountsTheyAllowFor(
            String amount,
            Approximation approximation,
            @Nullable String margin,
            String otherAmount,
            Approximation otherApproximation,
            @Nullable String otherMargin,
            boolean excludes) {
        Value a = quantity(amount, approximation, margin, "meetings");
        Value b = quantity(otherAmount, otherApproximation, otherMargin, "meetings");
        assertEquals(excludes, Rivalry.excludes(a, b, Comparison.QUANTITIES));
        assertEquals(excludes, Rivalry.excludes(b, a, Comparison.QUANTITIES));
    }

    @Test
    void doesNotCompareDifferentUnits() {
        assertFalse(
                Rivalry.excludes(
                        quantity("136", Approximation.EXACTLY, null, "meetings"),
                        quantity("3", Approximation.EXACTLY, null, "stages"),
                        Comparison.QUANTITIES));
    }

    @Test
    void letsNoneExcludeAnythingElseAndUnknownOnlyThat() {
        Value day = new Value.Dated(Dating.of("1955"));
        assertTrue(Rivalry.excludes(new Value.None(), day, Comparison.DATINGS));
        assertTrue(Rivalry.excludes(new Value.Unknown(), new Value.None(), Comparison.DATINGS));
        assertFalse(Rivalry.excludes(new Value.Unknown(), day, Comparison.DATINGS));
        assertFalse(Rivalry.excludes(new Value.None(), new Value.None(), Comparison.DATINGS));
        assertFalse(Rivalry.excludes(new Value.None(), day, Comparison.NOT_COMPARED));
    }

    @Test
    void comparesTheRestByEquality() {
        assertTrue(
                Rivalry.excludes(new Value.Ordinal(1), new Value.Ordinal(2), Comparison.EQUALITY));
        assertFalse(
                Rivalry.excludes(new Value.Ordinal(1), new Value.Ordinal(1), Comparison.EQUALITY));
        assertFalse(
                Rivalry.excludes(
                        new Value.Ordinal(1), ClaimBuilder.text("first"), Comparison.EQUALITY));
    }

    private static Value quantity(
            String amount, Approximation approximation, @Nullable String margin, String unit) {
        return new Value.Quantity(
                new Decimal(amount),
                approximation,
                Optional.ofNullable(margin).map(Decimal::new),
                new TermCode("unit", unit));
    }
}
