package org.muniment.passage;

import java.util.List;
import java.util.Locale;

/**
 * How the bytes of a file were read as characters, and how that was known.
 *
 * @param charset its IANA name: {@code UTF-8}, {@code GB18030}
 * @param basis what the choice rests on
 * @param alternatives for a guess, what else the bytes could be, the likeliest first
 */
public record Encoding(String charset, Basis basis, List<Alternative> alternatives) {

    /** What the choice of an encoding rests on, from the surest to the least sure. */
    public enum Basis {
        /** The file begins with a byte order mark. */
        BYTE_ORDER_MARK,
        /** The file, or who delivered it, says so, and its bytes agree. */
        DECLARED,
        /** All bytes are well-formed UTF-8 (RFC 3629), which is next to impossible by chance. */
        STRICT_UTF_8,
        /** Statistics of the bytes; a person should look. */
        GUESSED;

        /** The word in JSON: {@code byte-order-mark}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What else the bytes could be.
     *
     * @param confidence of the machine, from 0 to 100; comparable within one guess only
     */
    public record Alternative(String charset, int confidence) {}

    public Encoding {
        alternatives = List.copyOf(alternatives);
    }

    public Encoding(String charset, Basis basis) {
        this(charset, basis, List.of());
    }

    public boolean guessed() {
        return basis == Basis.GUESSED;
    }
}
