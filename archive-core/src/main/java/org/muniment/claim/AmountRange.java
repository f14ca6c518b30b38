package org.muniment.claim;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The amounts that a quantity allows for.
 *
 * @param least the lowest; empty when there is no limit
 * @param leastIncluded whether the lowest is one of them
 * @param most the highest; empty when there is no limit
 * @param mostIncluded whether the highest is one of them
 */
public record AmountRange(
        Optional<BigDecimal> least,
        boolean leastIncluded,
        Optional<BigDecimal> most,
        boolean mostIncluded) {

    /** What “about” allows for when no margin is stated: a tenth of the amount. */
    public static final BigDecimal USUAL_MARGIN = new BigDecimal("0.1");

    static AmountRange of(Value.Quantity quantity) {
        BigDecimal amount = quantity.amount().number();
        BigDecimal margin =
                quantity.margin().map(given -> given.number()).orElse(unstated(quantity));
        Optional<BigDecimal> low = Optional.of(amount.subtract(margin));
        Optional<BigDecimal> high = Optional.of(amount.add(margin));
        return switch (quantity.approximation()) {
            case EXACTLY, ABOUT -> new AmountRange(low, true, high, true);
            case AT_LEAST -> new AmountRange(low, true, Optional.empty(), false);
            case MORE_THAN -> new AmountRange(low, false, Optional.empty(), false);
            case AT_MOST -> new AmountRange(Optional.empty(), false, high, true);
            case LESS_THAN -> new AmountRange(Optional.empty(), false, high, false);
        };
    }

    private static BigDecimal unstated(Value.Quantity quantity) {
        return quantity.approximation() == Approximation.ABOUT
                ? quantity.amount().number().abs().multiply(USUAL_MARGIN)
                : BigDecimal.ZERO;
    }

    /** Whether some amount is in both. */
    public boolean meets(AmountRange other) {
        return reaches(other) && other.reaches(this);
    }

    /** Whether this one begins before the other ends. */
    private boolean reaches(AmountRange other) {
        if (least.isEmpty() || other.most.isEmpty()) {
            return true;
        }
        int order = least.get().compareTo(other.most.get());
        return order < 0 || (order == 0 && leastIncluded && other.mostIncluded);
    }
}
