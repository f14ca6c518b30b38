package org.muniment.kernel.edtf;

import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a text from left to right, once, without going back: each method is a production of the
 * grammar, and raises the level to the one that its feature needs.
 *
 * <pre>{@code
 * expression = set | interval | calendar date | long year | estimated year | date-time
 * set        = "[" members "]" | "{" members "}"
 * members    = member { "," member }                      open ranges only at either side
 * member     = date | date ".." date | ".." date | date ".."
 * interval   = [ date | ".." ] "/" [ date | ".." ]        not both left out
 * date       = part(year) [ "-" part(month) [ "-" part(day) ] | "-" part(part of the year) ]
 * part(x)    = [ qualifier ] x [ qualifier ]              the second concerns all parts so far
 * year       = [ "-" ] 4 * ( digit | "X" )
 * long year  = [ qualifier ] "Y" [ "-" ] digits [ "E" digits ] [ "S" digits ] [ qualifier ]
 * estimated  = [ qualifier ] year "S" digits [ qualifier ]
 * date-time  = year "-" month "-" day "T" hh ":" mm ":" ss [ "Z" | ( "+" | "-" ) hh [ ":" mm ] ]
 * qualifier  = "?" | "~" | "%"
 * }</pre>
 */
final class EdtfParser {

    /** Longer texts are refused before they are read. */
    static final int LONGEST_TEXT = 10_000;

    private static final String A_DATE = "a date such as 1955-08-01";

    private final Cursor at;
    private EdtfLevel level = EdtfLevel.LEVEL_0;

    private EdtfParser(String text) {
        at = new Cursor(text);
    }

    static EdtfReading read(String text) {
        EdtfParser parser = new EdtfParser(text);
        try {
            Edtf value = parser.expression(text.length());
            return new EdtfReading.Understood(text, parser.level, value);
        } catch (Fault fault) {
            return new EdtfReading.Refused(text, fault.offset(), fault.getMessage());
        }
    }

    private Edtf expression(int length) {
        if (length > LONGEST_TEXT) {
            throw at.faultAt(
                    0, "the text is longer than " + LONGEST_TEXT + " characters: shorten it.");
        }
        if (at.accept('[')) {
            return set(EdtfSet.Kind.ONE_OF);
        }
        if (at.accept('{')) {
            return set(EdtfSet.Kind.ALL_OF);
        }
        if (at.sees('/') || at.sees("..")) {
            return interval(0, undatedStart());
        }
        return beginningWithADate();
    }

    private Edtf beginningWithADate() {
        Qualifier before = qualifierBefore();
        if (at.accept('Y')) {
            return longYear(before);
        }
        CalendarDate date = date(before);
        if (at.sees('/')) {
            return interval(0, date);
        }
        if (at.sees('T')) {
            return dateTime(date);
        }
        if (at.sees('S')) {
            return estimatedYear(date);
        }
        expectEnd("the end of the date, or \"/\" and the end of an interval");
        return date;
    }

    // Dates

    /** What qualifies a part alone stands before it. */
    private Qualifier qualifierBefore() {
        Qualifier qualifier = at.acceptQualifier();
        if (qualifier != Qualifier.NONE) {
            needs(EdtfLevel.LEVEL_2);
        }
        return qualifier;
    }

    /** What stands after a part qualifies it and all parts before it. */
    private void qualifierAfter(List<DatePart> parts) {
        Qualifier qualifier = at.acceptQualifier();
        if (qualifier != Qualifier.NONE) {
            needs(at.sees('-') ? EdtfLevel.LEVEL_2 : EdtfLevel.LEVEL_1);
            parts.replaceAll(part -> part.and(qualifier));
            if (at.sees('S')) {
                throw at.faultAt(at.index(), "a qualifier stands after the significant digits.");
            }
        }
    }

    /** A date inside an interval or a set. */
    private CalendarDate innerDate() {
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

    private CalendarDate date(Qualifier beforeYear) {
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
        needs(levelOfUnspecified(parts));
        return checked(lastPart, () -> new EdtfDate(parts));
    }

    private Digits year() {
        int start = at.index();
        boolean negative = at.accept('-');
        String symbols = at.takeDigitsOrX();
        if (symbols.isEmpty()) {
            throw at.expected(negative ? "a year of four digits after the minus sign" : A_DATE);
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
            needs(EdtfLevel.LEVEL_1);
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
        boolean month = digits.ascending().anyMatch(number -> 1 <= number && number <= 12);
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
        if (digits.ascending().noneMatch(number -> 1 <= number && number <= 31)) {
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
        needs(which.isOfEitherHemisphere() ? EdtfLevel.LEVEL_1 : EdtfLevel.LEVEL_2);
        needs(year.digits().isComplete() ? EdtfLevel.LEVEL_0 : EdtfLevel.LEVEL_2);
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

    // Years beyond four digits, and estimated ones

    /** After {@code Y}. */
    private Edtf longYear(Qualifier before) {
        needs(EdtfLevel.LEVEL_1);
        int start = at.index();
        boolean negative = at.accept('-');
        String digits = at.takeDigits();
        if (digits.isEmpty()) {
            throw at.expected("the digits of a year after Y");
        }
        if (digits.startsWith("0")) {
            throw at.faultAt(start, "a year after Y has no leading zeros.");
        }
        if (at.sees('X')) {
            throw at.faultAt(
                    at.index(), "a year after Y has no unspecified digits: use S, as in Y17200S3.");
        }
        int exponent = 0;
        if (at.accept('E')) {
            needs(EdtfLevel.LEVEL_2);
            exponent = countOfDigits("exponent");
        }
        if (digits.length() + exponent > EdtfYear.MOST_DIGITS) {
            throw tooManyDigits(start);
        }
        if (digits.length() + exponent <= 4) {
            throw at.faultAt(
                    start,
                    "Y is for years of more than four digits: write "
                            + (negative ? "-" : "")
                            + "0".repeat(4 - digits.length() - exponent)
                            + digits
                            + "0".repeat(exponent)
                            + ".");
        }
        BigInteger magnitude = new BigInteger(digits).multiply(BigInteger.TEN.pow(exponent));
        return lastOfYear(negative ? magnitude.negate() : magnitude, before);
    }

    /** Before {@code S}, after what was read as the date. */
    private Edtf estimatedYear(CalendarDate date) {
        if (!(date instanceof EdtfDate read)
                || read.precision() != EdtfDate.Precision.YEAR
                || !read.isComplete()) {
            throw at.faultAt(
                    at.index(), "significant digits (S) are of a year without unspecified digits.");
        }
        BigInteger year = BigInteger.valueOf(read.year().digits().smallest());
        return lastOfYear(year, read.qualifier());
    }

    private EdtfYear lastOfYear(BigInteger year, Qualifier before) {
        int significantDigits = 0;
        if (at.accept('S')) {
            needs(EdtfLevel.LEVEL_2);
            significantDigits = countOfDigits("number of significant digits");
        }
        Qualifier after = at.acceptQualifier();
        if (at.sees('/') || at.sees(',')) {
            throw at.faultAt(
                    at.index(), "a year with Y or S stands alone, not in an interval or a set.");
        }
        if (at.sees('-')) {
            throw at.faultAt(at.index(), "a year with Y or S has no month or day.");
        }
        expectEnd("the end of the year");
        return new EdtfYear(year, significantDigits, before.and(after));
    }

    private int countOfDigits(String what) {
        int start = at.index();
        String digits = at.takeDigits();
        if (digits.isEmpty()) {
            throw at.expected("the " + what);
        }
        if (digits.startsWith("0")) {
            throw at.faultAt(start, "the " + what + " is 1 or more, without leading zeros.");
        }
        if (digits.length() > 3 || Integer.parseInt(digits) > EdtfYear.MOST_DIGITS) {
            throw tooManyDigits(start);
        }
        return Integer.parseInt(digits);
    }

    private Fault tooManyDigits(int start) {
        return at.faultAt(
                start,
                "a year has at most " + EdtfYear.MOST_DIGITS + " digits, exponent included.");
    }

    // Times

    private Edtf dateTime(CalendarDate date) {
        int start = at.index();
        if (!(date instanceof EdtfDate day)) {
            throw at.faultAt(start, "a time follows a day, not a part of a year.");
        }
        at.accept('T');
        int hour = twoDigits("an hour from 00 to 24", 24);
        expect(':', "\":\" and the minutes");
        int minute = twoDigits("minutes from 00 to 59", 59);
        expect(':', "\":\" and the seconds");
        int second = twoDigits("seconds from 00 to 59", 59);
        Optional<ZoneOffset> offset = offset();
        expectEnd(
                offset.isPresent()
                        ? "the end of the text after the offset"
                        : "Z, an offset such as +08:00, or the end of the text");
        return checked(start, () -> new EdtfDateTime(day, hour, minute, second, offset));
    }

    private Optional<ZoneOffset> offset() {
        int start = at.index();
        if (at.accept('Z')) {
            return Optional.of(ZoneOffset.UTC);
        }
        boolean west = at.sees('-');
        if (!at.accept('-') && !at.accept('+')) {
            return Optional.empty();
        }
        int hours = twoDigits("the hours of the offset, at most 14", 14);
        int minutes = at.accept(':') ? twoDigits("minutes from 00 to 59", 59) : 0;
        int east = (hours * 60 + minutes) * (west ? -1 : 1);
        if (west && east == 0) {
            throw at.faultAt(start, "no offset is written Z or +00:00, not with a minus sign.");
        }
        if (east < EdtfDateTime.WESTERNMOST_MINUTES || east > EdtfDateTime.EASTERNMOST_MINUTES) {
            throw at.faultAt(start, "an offset runs from -12:00 to +14:00.");
        }
        return Optional.of(ZoneOffset.ofTotalSeconds(east * 60));
    }

    private int twoDigits(String wanted, int greatest) {
        int start = at.index();
        String digits = at.takeDigits();
        if (digits.isEmpty()) {
            throw at.expected(wanted);
        }
        if (digits.length() != 2 || Integer.parseInt(digits) > greatest) {
            throw at.expectedDigits(start, wanted + ", in two digits");
        }
        return Integer.parseInt(digits);
    }

    // Intervals

    private IntervalEnd undatedStart() {
        needs(EdtfLevel.LEVEL_1);
        return at.accept("..") ? IntervalEnd.Undated.OPEN : IntervalEnd.Undated.UNKNOWN;
    }

    private Edtf interval(int startAt, IntervalEnd start) {
        expect('/', "\"/\" and the end of the interval");
        IntervalEnd end = intervalEnd();
        if (at.sees('/')) {
            throw at.faultAt(at.index(), "an interval has one \"/\", between its two ends.");
        }
        expectEnd("the end of the date");
        needs(levelInInterval(start));
        needs(levelInInterval(end));
        return checked(startAt, () -> new EdtfInterval(start, end));
    }

    private IntervalEnd intervalEnd() {
        if (at.atEnd() || at.sees("..")) {
            needs(EdtfLevel.LEVEL_1);
            return at.accept("..") ? IntervalEnd.Undated.OPEN : IntervalEnd.Undated.UNKNOWN;
        }
        return innerDate();
    }

    /** Level 1 has neither unspecified digits nor parts of a year in an interval. */
    private static EdtfLevel levelInInterval(IntervalEnd end) {
        return switch (end) {
            case EdtfDate date -> date.isComplete() ? EdtfLevel.LEVEL_0 : EdtfLevel.LEVEL_2;
            case EdtfYearPart part -> EdtfLevel.LEVEL_2;
            case IntervalEnd.Undated undated -> EdtfLevel.LEVEL_1;
        };
    }

    // Sets

    /** After the opening bracket. */
    private Edtf set(EdtfSet.Kind kind) {
        needs(EdtfLevel.LEVEL_2);
        List<SetMember> members = new ArrayList<>();
        do {
            members.add(member(members.isEmpty(), kind.closing()));
        } while (at.accept(','));
        expect(kind.closing(), "\",\", \"..\" or \"" + kind.closing() + "\"");
        expectEnd("the end of the text after the set");
        return checked(0, () -> new EdtfSet(kind, members));
    }

    private SetMember member(boolean first, char closing) {
        int start = at.index();
        if (at.accept("..")) {
            if (!first) {
                throw at.faultAt(start, "a range open towards the past stands first in its set.");
            }
            EdtfDate last = rangeEnd();
            return checked(start, () -> new SetMember.Range(Optional.empty(), Optional.of(last)));
        }
        CalendarDate date = innerDate();
        return at.sees("..") ? range(start, asRangeEnd(start, date), closing) : date;
    }

    private SetMember range(int start, EdtfDate first, char closing) {
        int dots = at.index();
        at.accept("..");
        if (at.sees(',')) {
            throw at.faultAt(dots, "a range open towards the future stands last in its set.");
        }
        Optional<EdtfDate> last = at.sees(closing) ? Optional.empty() : Optional.of(rangeEnd());
        return checked(start, () -> new SetMember.Range(Optional.of(first), last));
    }

    private EdtfDate rangeEnd() {
        return asRangeEnd(at.index(), innerDate());
    }

    private EdtfDate asRangeEnd(int start, CalendarDate date) {
        return switch (date) {
            case EdtfDate plain -> plain;
            case EdtfYearPart part ->
                    throw at.faultAt(start, "a range runs between dates, not parts of years.");
        };
    }

    // Common to all

    private void needs(EdtfLevel needed) {
        level = level.atLeast(needed);
    }

    private void expect(char character, String wanted) {
        if (!at.accept(character)) {
            throw at.expected(wanted);
        }
    }

    private void expectEnd(String wanted) {
        if (!at.atEnd()) {
            throw at.expected(wanted);
        }
    }

    /** Puts the place into words when a value refuses what it is made of. */
    private <T> T checked(int start, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException refusal) {
            String sentence = String.valueOf(refusal.getMessage());
            throw at.faultAt(
                    start,
                    sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1));
        }
    }
}
