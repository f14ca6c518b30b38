package org.muniment.kernel.edtf;

import java.math.BigInteger;

/** Reads years of more than four digits, and years of which only some digits are significant. */
final class YearParser {

    private final Cursor at;

    YearParser(Cursor at) {
        this.at = at;
    }

    /** After {@code Y}. */
    EdtfYear longYear(Qualifier before) {
        at.needs(EdtfLevel.LEVEL_1);
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
            at.needs(EdtfLevel.LEVEL_2);
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
    EdtfYear estimatedYear(CalendarDate date) {
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
            at.needs(EdtfLevel.LEVEL_2);
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
        at.expectEnd("the end of the year");
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
}
