package org.muniment.kernel.edtf;

import java.time.YearMonth;
import java.util.List;

/**
 * A season, quarter, third or half of a year: {@code 1957-21}, {@code 195X-34}, {@code 1957-~28}.
 *
 * @param year the year, of which digits may be unspecified
 * @param part which part of it
 * @param partQualifier what is said of the part of the year, the year aside
 */
public record EdtfYearPart(DatePart year, YearPart part, Qualifier partQualifier)
        implements CalendarDate {

    public EdtfYearPart {
        if (year.digits().symbols().length() != 4) {
            throw new IllegalArgumentException("A year has four digits: " + year.digits() + ".");
        }
    }

    @Override
    public DayBounds bounds() {
        YearMonth first = YearMonth.of(year.digits().smallest(), part.firstMonth());
        YearMonth last =
                YearMonth.of(year.digits().greatest(), 1).plusMonths(part.lastMonth() - 1L);
        return DayBounds.within(
                new DayRange(
                        new DayNumber(first.atDay(1).toEpochDay()),
                        new DayNumber(last.atEndOfMonth().toEpochDay())));
    }

    @Override
    public Qualifier qualifier() {
        return year.qualifier().and(partQualifier);
    }

    @Override
    public String toString() {
        return DatePart.write(List.of(year, new DatePart(Digits.two(part.code()), partQualifier)));
    }
}
