package org.muniment.kernel;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/**
 * A permanent, opaque identifier: ten characters of the NOID alphabet and a check character, such
 * as {@code bcd7x2m9kfz}.
 *
 * <p>The alphabet has 29 characters (digits and consonants, without {@code l} and {@code y}) and is
 * case-sensitive lower case. The check character is that of the NOID Check Digit Algorithm: the sum
 * of each character's ordinal times its position (from 1), modulo 29. It finds every single wrong
 * character and every swap of two neighbours, so that a mistyped identifier is told apart from an
 * unknown one.
 *
 * @param value all eleven characters
 */
public record Identifier(String value) implements Comparable<Identifier> {

    /** Number of characters, the check character included. */
    public static final int LENGTH = 11;

    private static final String ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";

    /**
     * @throws Refusal {@link RefusalCode#IDENTIFIER_MISTYPED} unless the value is well formed and
     *     its check character right
     */
    public Identifier {
        if (value.length() != LENGTH) {
            throw mistyped(value, "an identifier has " + LENGTH + " characters");
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(value.charAt(i)) < 0) {
                throw mistyped(value, "character %d is not one of %s".formatted(i + 1, ALPHABET));
            }
        }
        if (check(value) != value.charAt(LENGTH - 1)) {
            throw mistyped(value, "its last character does not fit the others");
        }
    }

    /** A new identifier; with 29^10 of them, drawing one twice is not expected in any archive. */
    public static Identifier random(RandomGenerator random) {
        StringBuilder value = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            value.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Identifier(value.append(check(value)).toString());
    }

    /**
     * The identifier that follows from a digest, for what must have the same one wherever and
     * whenever it is made. Those of different digests are as unlikely to meet as random ones.
     */
    public static Identifier following(Digest digest) {
        BigInteger rest = new BigInteger(1, digest.bytes());
        BigInteger base = BigInteger.valueOf(ALPHABET.length());
        StringBuilder value = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            BigInteger[] division = rest.divideAndRemainder(base);
            value.append(ALPHABET.charAt(division[1].intValueExact()));
            rest = division[0];
        }
        return new Identifier(value.append(check(value)).toString());
    }

    private static char check(CharSequence value) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * (i + 1);
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    private static Refusal mistyped(String value, String why) {
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        return new Refusal(
                RefusalCode.IDENTIFIER_MISTYPED,
                "“%s” is not an identifier: %s. Please check how it was copied."
                        .formatted(shown, why));
    }

    @Override
    public int compareTo(Identifier other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
