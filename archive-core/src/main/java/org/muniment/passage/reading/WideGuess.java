package org.muniment.passage.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Recognises UTF-16 and UTF-32 without a byte order mark. In both, spaces and line ends hold bytes
 * of zero, which no other encoding of text has; so files without such bytes are left alone.
 */
final class WideGuess {

    private static final List<Charset> CANDIDATES =
            List.of(
                    Charset.forName("UTF-32LE"),
                    Charset.forName("UTF-32BE"),
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE);

    /** Enough to see; always whole units of four bytes. */
    private static final int SAMPLE = 1 << 16;

    private WideGuess() {}

    /**
     * @param utf8 whether the bytes are well-formed UTF-8 too; then a stray zero tells nothing
     */
    static Optional<Charset> of(byte[] bytes, boolean utf8) {
        int zeros = zeros(bytes);
        if (zeros == 0 || (utf8 && 5 * zeros < bytes.length)) {
            return Optional.empty();
        }
        return CANDIDATES.stream()
                .filter(charset -> reads(bytes, charset))
                .filter(charset -> Characters.wellFormed(bytes, charset))
                .findFirst();
    }

    private static int zeros(byte[] bytes) {
        int zeros = 0;
        for (byte b : bytes) {
            zeros += b == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** Whether what it gives looks like words: letters and spaces, hardly a control character. */
    private static boolean reads(byte[] bytes, Charset charset) {
        String sample = new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset);
        long odd = sample.codePoints().filter(WideGuess::isOdd).count();
        return sample.codePoints().noneMatch(c -> c == 0) && odd * 20 <= sample.length();
    }

    private static boolean isOdd(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
            default -> codePoint == 0xFFFD || isSwappedAscii(codePoint);
        };
    }

    /** U+2000, U+0A00 and their like: what an ASCII character becomes in the wrong byte order. */
    private static boolean isSwappedAscii(int codePoint) {
        return codePoint >= 0x0900 && codePoint <= 0x7F00 && (codePoint & 0xFF) == 0;
    }
}
