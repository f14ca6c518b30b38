package org.muniment.kernel.edtf;

import java.math.BigInteger;

/**
 * A year that four digits do not express: one beyond 9999, or one that is an estimate of which only
 * the first digits are significant, or both: {@code Y170000002}, {@code 1950S2}, {@code Y338800S3}.
 *
 * <p>Significant digits are counted from the first that is not zero. {@code 1950S2} is some year
 * from 1900 to 1999, estimated as 1950; with as many significant digits as there are, it is that
 * year.
 *
 * @param year the year, of at most {@value #MOST_DIGITS} digits, astronomically numbered
 * @param significantDigits how many of the first digits are significant; 0 where that is not said
 * @param qualifier whether it is uncertain, approximate, both or neither
 */
public record EdtfYear(BigInteger year, int significantDigits, Qualifier qualifier)
        implements Edtf {

    /** The most digits that a year may have. */
    public static final int MOST_DIGITS = 100;

    private static final BigInteger LAST_OF_FOUR_DIGITS = BigInteger.valueOf(9999);
    private static final BigInteger LAST_OF_ALL = BigInteger.TEN.pow(MOST_DIGITS);

    public EdtfYear {
        if (year.abs().compareTo(LAST_OF_ALL) >= 0
                || significantDigits < 0
                || significantDigits > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "A year has at most " + MOST_DIGITS + " digits, significant or not.");
        }
        if (significantDigits == 0 && !isLong(year)) {
            throw new IllegalArgumentException(
                    "The year " + year + " has four digits: it is an EdtfDate.");
        }
    }

    @Override
    public DayBounds bounds() {
        BigInteger rounding = roundedTo();
        BigInteger magnitude = year.abs();
        BigInteger least = magnitude.subtract(magnitude.mod(rounding));
        BigInteger most = least.add(rounding).subtract(BigInteger.ONE);
        boolean negative = year.signum() < 0;
        return DayBounds.within(
                new DayRange(
                        DayNumber.of(negative ? most.negate() : least, 1, 1),
                        DayNumber.of(negative ? least.negate() : most, 12, 31)));
    }

    /** 1 where each digit is significant or nothing is said, else a power of ten. */
    private BigInteger roundedTo() {
        int others = year.abs().toString().length() - significantDigits;
        return significantDigits == 0 || others <= 0 ? BigInteger.ONE : BigInteger.TEN.pow(others);
    }

    private static boolean isLong(BigInteger year) {
        return year.abs().compareTo(LAST_OF_FOUR_DIGITS) > 0;
    }

    @Override
    public String toString() {
        String digits = isLong(year) ? "Y" + year : Digits.ofYear(year.intValueExact());
        return digits
                + (significantDigits == 0 ? "" : "S" + significantDigits)
                + qualifier.symbol();
    }
}
