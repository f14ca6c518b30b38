package org.muniment.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Identifier;
import org.muniment.kernel.Refusal;
import org.muniment.record.RecordId;

/**
 * What a term is called by in bodies, addresses and files: its scheme and its notation, such as
 * {@code event-type/meeting}.
 *
 * <p>A code is permanent, and the identifier of the term's record follows from it; so a body that
 * names a term can be read by people and still be tied to the record.
 *
 * @param scheme the vocabulary: lower-case words joined by hyphens
 * @param notation within the scheme: the same, with dots allowed
 */
public record TermCode(String scheme, String notation) implements Comparable<TermCode> {

    private static final String WORDS = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern SCHEME = Pattern.compile(WORDS);
    private static final Pattern NOTATION = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("([^/]*)/([^/]*)");
    private static final int LONGEST = 60;

    public TermCode {
        if (!fits(SCHEME, scheme) || !fits(NOTATION, notation)) {
            throw malformed(scheme + "/" + notation);
        }
    }

    /**
     * Reads {@code scheme/notation}.
     *
     * @throws Refusal {@link org.muniment.kernel.RefusalCode#INVALID}
     */
    public static TermCode parse(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.matches()) {
            throw malformed(text);
        }
        return new TermCode(code.group(1), code.group(2));
    }

    /** The identifier of the record of the term that has this code. */
    public RecordId record() {
        byte[] name = ("term:" + this).getBytes(StandardCharsets.UTF_8);
        return new RecordId(Identifier.following(Digest.of(name)));
    }

    /** The code of the term that stands for the scheme itself. */
    public TermCode ofScheme() {
        return new TermCode(Schemes.SCHEME, scheme);
    }

    private static boolean fits(Pattern pattern, String part) {
        return part.length() <= LONGEST && pattern.matcher(part).matches();
    }

    private static Refusal malformed(String text) {
        return Refusal.invalid(
                "",
                "“%s” is not the code of a term, such as event-type/meeting: a scheme and a notation in lower case."
                        .formatted(text.length() > 2 * LONGEST ? "…" : text));
    }

    @Override
    public int compareTo(TermCode other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return scheme + "/" + notation;
    }
}
