package org.muniment.kernel.dating.words;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Completes what an expression says with the time spoken of. It knows nothing of the flow of the
 * text: which time that is, {@link Narrative} decides.
 */
final class Resolver {

    private static final int DAYS_IN_A_WEEK = 7;
    private static final int CENTURY = 100;

    private Resolver() {}

    /**
     * The time meant.
     *
     * @param base the time spoken of
     * @return null if that does not supply enough
     */
    static @Nullable Moment complete(Expression expression, @Nullable Moment base) {
        Origin own = Origin.of(expression);
        return switch (expression.meaning()) {
            case Meaning.Calendric calendric -> calendric(calendric.fields(), base, own);
            case Meaning.OfYear of ->
                    base == null
                            ? null
                            : dated(base.year() + of.shift(), of.fields(), base.yearFrom(), own);
            case Meaning.OfMonth of -> base == null ? null : ofMonth(of, base, own);
            case Meaning.Shift shift -> base == null ? null : shifted(shift, base);
            case Meaning.Same same -> base == null ? null : same(same.unit(), base);
            case Meaning.Nearest nearest -> base == null ? null : nearest(nearest, base, own);
            case Meaning.Weekday weekday -> base == null ? null : weekday(weekday, base);
            case Meaning.TimeOfDay time -> base != null && base.isDay() ? base : null;
            case Meaning.FromPublication publication -> null;
            case Meaning.MonthLeftOut date -> null;
            case Meaning.Decade decade -> null;
            case Meaning.Century century -> null;
            case Meaning.Ambiguous ambiguous -> null;
        };
    }

    private static @Nullable Moment calendric(Fields fields, @Nullable Moment base, Origin own) {
        Integer year = fields.year();
        if (year != null && !fields.shortYear()) {
            return dated(year, fields, own, own);
        }
        if (base == null) {
            return null;
        }
        if (year != null) {
            return dated(withCentury(year, base.year()), fields, own, own);
        }
        return dated(base.year() + Flow.yearsOn(fields, base), fields, base.yearFrom(), own);
    }

    /** The year with those last two digits that is nearest. */
    static int withCentury(int digits, int near) {
        int year = near - Math.floorMod(near, CENTURY) + digits;
        if (year - near > CENTURY / 2) {
            return year - CENTURY;
        }
        return near - year > CENTURY / 2 ? year + CENTURY : year;
    }

    private static Moment dated(int year, Fields fields, Origin yearFrom, Origin own) {
        return new Moment(year, fields.month(), fields.day(), fields.part(), yearFrom, own, own);
    }

    private static @Nullable Moment ofMonth(Meaning.OfMonth of, Moment base, Origin own) {
        Integer month = base.month();
        if (month == null) {
            return null;
        }
        YearMonth shifted = YearMonth.of(base.year(), month).plusMonths(of.shift());
        return new Moment(
                shifted.getYear(),
                shifted.getMonthValue(),
                of.day(),
                null,
                base.yearFrom(),
                base.monthFrom(),
                own);
    }

    private static @Nullable Moment shifted(Meaning.Shift shift, Moment base) {
        return switch (shift.unit()) {
            case DAY -> shiftedDay(base, shift.amount());
            case WEEK -> shiftedDay(base, shift.amount() * DAYS_IN_A_WEEK);
            case MONTH -> shiftedMonth(base, shift.amount());
            case YEAR -> base.inYear(base.year() + shift.amount());
            case DECADE -> null;
        };
    }

    private static @Nullable Moment shiftedDay(Moment base, int days) {
        LocalDate date = base.date();
        return date == null ? null : on(date.plusDays(days), base);
    }

    private static @Nullable Moment shiftedMonth(Moment base, int months) {
        Integer month = base.month();
        if (month == null) {
            return null;
        }
        YearMonth shifted = YearMonth.of(base.year(), month).plusMonths(months);
        return base.inMonth(shifted.getYear(), shifted.getMonthValue());
    }

    private static Moment on(LocalDate date, Moment base) {
        return new Moment(
                date.getYear(),
                date.getMonthValue(),
                date.getDayOfMonth(),
                null,
                base.yearFrom(),
                base.monthFrom(),
                base.dayFrom());
    }

    private static @Nullable Moment same(Unit unit, Moment base) {
        Integer month = base.month();
        return switch (unit) {
            case DAY -> base.isDay() ? base : null;
            case MONTH -> month == null ? null : base.inMonth(base.year(), month);
            case YEAR -> base.inYear(base.year());
            case WEEK, DECADE -> null;
        };
    }

    private static Moment nearest(Meaning.Nearest nearest, Moment base, Origin own) {
        int wanted = nearest.fields().firstMonth();
        int from = base.firstMonth();
        int years;
        if (nearest.after()) {
            years = wanted > from && from > 0 ? 0 : 1;
        } else {
            years = wanted < from ? 0 : -1;
        }
        return dated(base.year() + years, nearest.fields(), base.yearFrom(), own);
    }

    private static @Nullable Moment weekday(Meaning.Weekday weekday, Moment base) {
        LocalDate date = base.date();
        if (date == null) {
            return null;
        }
        int ahead =
                Math.floorMod(weekday.number() - date.getDayOfWeek().getValue(), DAYS_IN_A_WEEK);
        return on(date.plusDays(ahead > DAYS_IN_A_WEEK / 2 ? ahead - DAYS_IN_A_WEEK : ahead), base);
    }
}
