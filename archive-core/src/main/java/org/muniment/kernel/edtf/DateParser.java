package org.muniment.kernel.edtf;

import java.util.ArrayList;
import java.util.List;

/** Reads years of four digits, months, days and parts of a year. */
final class DateParser {

    private final Cursor at;

    DateParser(Cursor at) {
        this.at = at;
    }

    /** What qualifies a part alone stands before it. */
    Qualifier qualifierBefore() {
        Qualifier qualifier = at.acceptQualifier();
        if (qualifier != Qualifier.NONE) {
            at.needs(EdtfLevel.LEVEL_2);
        }
        return qualifier;
    }

    /** What stands after a part qualifies it and all parts before it. */
    private void qualifierAfter(List<DatePart> parts) {
        Qualifier qualifier = at.acceptQualifier();
        if (qualifier != Qualifier.NONE) {
            at.needs(at.sees('-') ? EdtfLevel.LEVEL_2 : EdtfLevel.LEVEL_1);
            parts.replaceAll(part -> part.and(qualifier));
            if (at.sees('S')) {
                throw at.faultAt(at.index(), "a qualifier stands after the significant digits.");
            }
        }
    }

    /** A date inside an interval or a set. */
    CalendarDate innerDate() {
        int start = at.index();
        Qualifier before = qualifierBefore();
        if (at.sees('Y')) {
            throw at.faultAt(start, "a year with Y stands alone, not in an interval or a set.");
        }
        CalendarDate date = date(before);
        if (at.sees('S')) {
            throw at.faultAt(start, "a year with S stands alone, not in an interval or a set.");
        }
        if (at.sees('T')) {
            throw at.faultAt(at.index(), "intervals and sets hold days, not times: leave it out.");
        }
        return date;
    }

    /** What follows the qualifier of its year. */
    CalendarDate date(Qualifier beforeYear) {
        List<DatePart> parts = new ArrayList<>(3);
        parts.add(new DatePart(year(), beforeYear));
        qualifierAfter(parts);
        int lastPart = at.index();
        if (at.accept('-')) {
            Qualifier beforeMonth = qualifierBefore();
            lastPart = at.index();
            Digits month = monthOrYearPart();
            parts.add(new DatePart(month, beforeMonth));
            qualifierAfter(parts);
            if (month.smallest() >= YearPart.SPRING.code()) {
                return yearPart(parts);
            }
            if (at.accept('-')) {
                Qualifier beforeDay = qualifierBefore();
                lastPart = at.index();
                parts.add(new DatePart(day(), beforeDay));
                qualifierAfter(parts);
            }
        }
        at.needs(levelOfUnspecified(parts));
        return at.checked(lastPart, () -> new EdtfDate(parts));
    }

    private Digits year() {
        int start = at.index();
        boolean negative = at.accept('-');
        String symbols = at.takeDigitsOrX();
        if (symbols.isEmpty()) {
            throw at.expected(
                    negative
                            ? "a year of four digits after the minus sign"
                            : "a date such as 1955-08-01");
        }
        if (symbols.length() > 4) {
            throw at.faultAt(
                    start,
                    "a year has four digits: put hyphens between year, month and day, or Y before a"
                            + " longer year.");
        }
        if (symbols.length() < 4) {
            throw at.expectedDigits(start, "a year of four digits, such as 0985");
        }
        if (negative) {
            at.needs(EdtfLevel.LEVEL_1);
            if (symbols.equals("0000")) {
                throw at.faultAt(start, "there is no year -0000: the year before 0001 is 0000.");
            }
        }
        return new Digits(negative, symbols);
    }

    private Digits monthOrYearPart() {
        int start = at.index();
        String wanted = "a month from 01 to 12, or a part of the year from 21 to 41";
        Digits digits = twoSymbols(wanted);
        boolean month = digits.fitsBetween(1, 12);
        boolean yearPart = digits.isComplete() && YearPart.withCode(digits.smallest()).isPresent();
        if (!month && !yearPart) {
            throw at.expectedAt(start, wanted, digits.symbols());
        }
        return digits;
    }

    private Digits day() {
        int start = at.index();
        String wanted = "a day from 01 to 31";
        Digits digits = twoSymbols(wanted);
        if (!digits.fitsBetween(1, 31)) {
            throw at.expectedAt(start, wanted, digits.symbols());
        }
        return digits;
    }

    private Digits twoSymbols(String wanted) {
        int start = at.index();
        String symbols = at.takeDigitsOrX();
        if (symbols.isEmpty()) {
            throw at.expected(wanted);
        }
        if (symbols.length() != 2) {
            throw at.expectedDigits(start, wanted);
        }
        return new Digits(false, symbols);
    }

    private CalendarDate yearPart(List<DatePart> parts) {
        DatePart year = parts.getFirst();
        DatePart part = parts.getLast();
        YearPart which = YearPart.withCode(part.digits().smallest()).orElseThrow();
        if (at.sees('-')) {
            throw at.faultAt(at.index(), "a season or other part of a year has no day.");
        }
        at.needs(which.isOfEitherHemisphere() ? EdtfLevel.LEVEL_1 : EdtfLevel.LEVEL_2);
        at.needs(year.digits().isComplete() ? EdtfLevel.LEVEL_0 : EdtfLevel.LEVEL_2);
        return new EdtfYearPart(year, which, part.qualifier());
    }

    /**
     * Level 1 has unspecified digits at the right alone: {@code 195X}, {@code 19XX}, {@code
     * 1955-XX}, {@code 1955-XX-XX}, {@code 1955-08-XX}. Level 2 has them anywhere.
     */
    private static EdtfLevel levelOfUnspecified(List<DatePart> parts) {
        List<Digits> digits = parts.stream().map(DatePart::digits).toList();
        if (digits.stream().allMatch(Digits::isComplete)) {
            return EdtfLevel.LEVEL_0;
        }
        boolean atTheRight =
                digits.size() == 1
                        ? digits.getFirst().isOfDecadeOrCentury()
                        : wholePartsAtTheRight(digits);
        return atTheRight ? EdtfLevel.LEVEL_1 : EdtfLevel.LEVEL_2;
    }

    private static boolean wholePartsAtTheRight(List<Digits> digits) {
        int complete = 0;
        while (digits.get(complete).isComplete()) {
            complete++;
        }
        return complete > 0 && digits.stream().skip(complete).allMatch(Digits::isBlank);
    }
}
