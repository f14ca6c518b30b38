package org.muniment.kernel;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A decimal number, exact, kept and written as a string: canonical JSON has only doubles.
 *
 * <p>Digits as given are kept, so {@code 1.50} says more than {@code 1.5}; they are equal by {@link
 * #compareTo} only. There is no exponent, no plus sign and no zero before another digit.
 *
 * @param value such as {@code 136}, {@code -0.25}
 */
public record Decimal(String value) implements Comparable<Decimal> {

    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    public Decimal {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw Refusal.invalid(
                    "", "A number is written in decimal digits, such as 136 or 0.25.");
        }
    }

    public static Decimal of(long number) {
        return new Decimal(Long.toString(number));
    }

    public BigDecimal number() {
        return new BigDecimal(value);
    }

    /** By amount; unlike equality it does not see how many digits were written. */
    @Override
    public int compareTo(Decimal other) {
        return number().compareTo(other.number());
    }

    @Override
    public String toString() {
        return value;
    }
}
