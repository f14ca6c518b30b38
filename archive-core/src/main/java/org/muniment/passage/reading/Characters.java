package org.muniment.passage.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Finding;
import org.muniment.passage.Encoding;
import org.muniment.passage.Encoding.Basis;

/**
 * The characters of a file, and by which encoding its bytes became them.
 *
 * <p>In this order: a byte order mark; what was declared, where the bytes agree; UTF-8, where every
 * byte is well formed; UTF-16 and UTF-32 without a mark; a guess from statistics. Bytes that fit no
 * encoding become U+FFFD and are counted in a warning.
 *
 * @param value without the byte order mark
 */
public record Characters(String value, Encoding encoding, List<Finding> remarks) {

    public Characters {
        remarks = List.copyOf(remarks);
    }

    /**
     * @param declared the label of an encoding that the file or who delivered it states
     */
    public static Characters of(byte[] bytes, Optional<String> declared) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            return decoded(
                    bytes,
                    mark.get().length(),
                    new Encoding(mark.get().charset().name(), Basis.BYTE_ORDER_MARK),
                    List.of());
        }
        List<Finding> remarks = new ArrayList<>();
        boolean utf8 = wellFormed(bytes, StandardCharsets.UTF_8);
        if (declared.isPresent()) {
            Optional<Charset> charset = believed(declared.get(), bytes, utf8, remarks);
            if (charset.isPresent()) {
                return decoded(
                        bytes, 0, new Encoding(charset.get().name(), Basis.DECLARED), remarks);
            }
        }
        Optional<Charset> wide = WideGuess.of(bytes, utf8);
        if (utf8 && wide.isEmpty()) {
            return decoded(bytes, 0, new Encoding("UTF-8", Basis.STRICT_UTF_8), remarks);
        }
        Encoding guess =
                wide.map(charset -> new Encoding(charset.name(), Basis.GUESSED))
                        .orElseGet(() -> StatisticalGuess.of(bytes));
        remarks.add(guessed(guess));
        return decoded(bytes, 0, guess, remarks);
    }

    /** The declared encoding, unless the bytes speak against it. */
    private static Optional<Charset> believed(
            String label, byte[] bytes, boolean utf8, List<Finding> remarks) {
        Optional<Charset> charset = Labels.charset(label);
        if (charset.isEmpty()) {
            remarks.add(
                    Finding.warning(
                            "declared-encoding-unknown",
                            "/encoding",
                            "The file says its encoding is “%s”, which is not known here."
                                    .formatted(label)));
            return charset;
        }
        boolean contradicted =
                !wellFormed(bytes, charset.get())
                        || (utf8 && isSingleByte(charset.get()) && !isAscii(bytes));
        if (contradicted) {
            remarks.add(
                    Finding.warning(
                            "declared-encoding-wrong",
                            "/encoding",
                            "The file says its encoding is “%s”, but its bytes are not."
                                    .formatted(label)));
            return Optional.empty();
        }
        return charset;
    }

    private static Finding guessed(Encoding guess) {
        return Finding.warning(
                "encoding-guessed",
                "/encoding",
                "The file does not say its encoding; %s is a guess. Please compare the words with the file."
                        .formatted(guess.charset()));
    }

    private static Characters decoded(
            byte[] bytes, int from, Encoding encoding, List<Finding> before) {
        List<Finding> remarks = new ArrayList<>(before);
        Decoding decoding = decode(bytes, from, Charset.forName(encoding.charset()));
        if (decoding.bad > 0) {
            remarks.add(
                    Finding.warning(
                            "bytes-replaced",
                            "/words",
                            "%d places hold bytes that are not %s, the first at byte %d; each became U+FFFD."
                                    .formatted(
                                            decoding.bad, encoding.charset(), decoding.firstBad)));
        }
        return new Characters(decoding.value, encoding, remarks);
    }

    private record Decoding(String value, int bad, int firstBad) {}

    private static Decoding decode(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(Math.max(64, Math.min(bytes.length, 1 << 16)));
        StringBuilder value = new StringBuilder(bytes.length - from);
        int bad = 0;
        int firstBad = -1;
        for (CoderResult result = decoder.decode(in, out, true);
                ;
                result = decoder.decode(in, out, true)) {
            value.append(out.flip());
            out.clear();
            if (result.isUnderflow()) {
                break;
            }
            if (result.isError()) {
                firstBad = bad == 0 ? in.position() : firstBad;
                bad++;
                in.position(in.position() + result.length());
                value.append('\uFFFD');
            }
        }
        decoder.flush(out);
        return new Decoding(value.append(out.flip()).toString(), bad, firstBad);
    }

    /** Whether every byte belongs to a character of this encoding. */
    static boolean wellFormed(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        out.clear();
        return !result.isError() && !decoder.flush(out).isError();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1f;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
