package org.muniment.kernel.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The count of days, against java.time where that reaches, and by reckoned figures beyond. */
class DayNumberTest {

    @ParameterizedTest(name = "{4}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1970              | 1  | 1  | 0                    | 1970-01-01               | the day that is 0
                    1969              | 12 | 31 | -1                   | 1969-12-31               | the day before
                    1955              | 8  | 1  | -5267                | 1955-08-01               | a day of the last century
                    0                 | 2  | 29 | -719469              | 0000-02-29               | a leap day in the year 0000
                    -43               | 3  | 15 | -735160              | -0043-03-15              | a year before it
                    10000             | 1  | 1  | 2932897              | Y10000-01-01             | the first year of five digits
                    -10000            | 12 | 31 | -4371588             | Y-10000-12-31            | the same before 0000
                    170000002         | 1  | 1  | 62090506203          | Y170000002-01-01         | a far year
                    -17000000000000   | 6  | 30 | -6209122500719347    | Y-17000000000000-06-30   | far beyond java.time
                    9999999999999999  | 12 | 31 | 3652424999999280471  | Y9999999999999999-12-31  | the last day
                    -9999999999999999 | 1  | 1  | -3652425000000719162 | Y-9999999999999999-01-01 | the first day
                    10000000000000000 | 1  | 1  | 3652424999999280471  | Y9999999999999999-12-31  | one year too far
                    9223372036854775807 | 7 | 1 | 3652424999999280471  | Y9999999999999999-12-31  | the greatest long
                    -9223372036854775808 | 7 | 1 | -3652425000000719162 | Y-9999999999999999-01-01 | the least long
                    """)
    void countsDaysOfAnyYear(long year, int month, int day, long number, String text, String why) {
        DayNumber counted = DayNumber.of(year, month, day);
        assertEquals(number, counted.value());
        assertEquals(text, counted.toString());
        assertEquals(counted, DayNumber.of(BigInteger.valueOf(year), month, day));
    }

    @Test
    void agreesWithJavaTimeWhereThatReaches() {
        long seed = System.nanoTime();
        System.out.println("DayNumberTest seed " + seed);
        Random random = new Random(seed);
        for (int turn = 0; turn < 100_000; turn++) {
            long limit = turn % 2 == 0 ? 4_000_000 : LocalDate.MAX.toEpochDay();
            LocalDate date = LocalDate.ofEpochDay(random.nextLong(-limit, limit));
            DayNumber counted =
                    DayNumber.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            assertEquals(date.toEpochDay(), counted.value());
            assertEquals(Optional.of(date), counted.toLocalDate());
            boolean fourDigits = Math.abs(date.getYear()) <= 9999;
            String iso = date.toString().replace("+", "");
            assertEquals(fourDigits ? iso : "Y" + iso, counted.toString());
        }
    }

    @Test
    void keepsTheUnboundedOutsideEveryDay() {
        assertTrue(DayNumber.UNBOUNDED_PAST.compareTo(DayNumber.FARTHEST_PAST) < 0);
        assertTrue(DayNumber.UNBOUNDED_FUTURE.compareTo(DayNumber.FARTHEST_FUTURE) > 0);
        assertTrue(DayNumber.UNBOUNDED_PAST.isUnbounded());
        assertTrue(DayNumber.UNBOUNDED_FUTURE.isUnbounded());
        assertEquals("..", DayNumber.UNBOUNDED_PAST.toString());
        assertEquals("..", DayNumber.UNBOUNDED_FUTURE.toString());
        assertEquals(Optional.empty(), DayNumber.UNBOUNDED_FUTURE.toLocalDate());
        assertEquals(Optional.empty(), DayNumber.FARTHEST_FUTURE.toLocalDate());
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                Long.MIN_VALUE + 1,
                -3652425000000719163L,
                3652424999999280472L,
                Long.MAX_VALUE - 1
            })
    void refusesNumbersBetweenTheFarthestDaysAndTheUnbounded(long number) {
        assertThrows(IllegalArgumentException.class, () -> new DayNumber(number));
    }

    @Test
    void refusesDaysThatDoNotExist() {
        assertThrows(DateTimeException.class, () -> DayNumber.of(1955, 2, 29));
        assertThrows(DateTimeException.class, () -> DayNumber.of(1955, 13, 1));
    }
}
