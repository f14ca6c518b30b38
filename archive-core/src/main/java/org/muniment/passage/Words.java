package org.muniment.passage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/**
 * The words of a text: a Unicode string in which lines end with LF, without NUL and without
 * surrogates that stand alone. Nothing else about it is changed: it is not put into a normalisation
 * form.
 *
 * @param value at most {@value #LONGEST} code points
 */
public record Words(String value) {

    /** In code points. */
    public static final int LONGEST = 20_000_000;

    private static final Pattern CARRIAGE_RETURN = Pattern.compile("\r\n?");

    /**
     * @throws Refusal {@link RefusalCode#INVALID}, or {@link RefusalCode#TOO_LARGE}
     */
    public Words {
        requireUnicode("/words", value);
        if (value.indexOf('\r') >= 0) {
            throw Refusal.invalid("/words", "Lines of a text end with LF, not CR.");
        }
        requireFits(value.length() > LONGEST ? value.codePointCount(0, value.length()) : 0);
    }

    /**
     * Words as they came.
     *
     * @param words with LF line ends
     * @param remarks what was changed on the way in
     */
    public record Taken(Words words, List<Finding> remarks) {

        public Taken {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Takes words from outside: CR LF and CR become LF, a byte order mark at the start goes, and
     * both are remarked upon.
     *
     * @throws Refusal {@link RefusalCode#INVALID} for NUL and for surrogates that stand alone,
     *     {@link RefusalCode#TOO_LARGE}
     */
    public static Taken take(String raw) {
        List<Finding> remarks = new ArrayList<>();
        String words = raw;
        if (words.startsWith("\uFEFF")) {
            words = words.substring(1);
            remarks.add(
                    Finding.remark(
                            "byte-order-mark-removed",
                            "/words",
                            "A byte order mark at the start is not part of the words."));
        }
        long ends = CARRIAGE_RETURN.matcher(words).results().count();
        if (ends > 0) {
            words = CARRIAGE_RETURN.matcher(words).replaceAll("\n");
            remarks.add(
                    Finding.remark(
                            "line-ends-normalised",
                            "/words",
                            "%d line ends were CR LF or CR and are now LF.".formatted(ends)));
        }
        return new Taken(new Words(words), remarks);
    }

    /** An index for counting code points; built anew each time. */
    public CodePoints codePoints() {
        return new CodePoints(value);
    }

    /** The bytes that the digest is taken over. */
    public byte[] utf8() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of {@link #utf8()}. */
    public Digest digest() {
        return Digest.of(utf8());
    }

    /**
     * @param codePoints how many
     * @throws Refusal {@link RefusalCode#TOO_LARGE}
     */
    public static void requireFits(long codePoints) {
        if (codePoints > LONGEST) {
            throw new Refusal(
                    RefusalCode.TOO_LARGE,
                    "A text has at most %,d characters; please take it in parts."
                            .formatted(LONGEST));
        }
    }

    /**
     * @throws Refusal {@link RefusalCode#INVALID} at the pointer, for NUL and for surrogates that
     *     stand alone
     */
    static void requireUnicode(String pointer, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                throw refused(pointer, value, i, "the character NUL");
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isSurrogatePair(
                        c, i + 1 < value.length() ? value.charAt(i + 1) : 0)) {
                    throw refused(pointer, value, i, "half of a character (a lone surrogate)");
                }
                i++;
            }
        }
    }

    private static Refusal refused(String pointer, String value, int at, String what) {
        return Refusal.invalid(
                pointer,
                "At offset %d stands %s, which no text can hold. Please remove it."
                        .formatted(value.codePointCount(0, at), what));
    }
}
