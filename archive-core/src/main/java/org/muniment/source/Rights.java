package org.muniment.source;

import java.util.Optional;
import java.util.regex.Pattern;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;

/**
 * Under which terms a source may be used.
 *
 * @param uri a statement of RightsStatements.org or a licence or mark of Creative Commons
 * @param statement what the holder says, in words
 */
public record Rights(String uri, Optional<String> statement) {

    private static final Pattern KNOWN =
            Pattern.compile(
                    "http://rightsstatements\\.org/vocab/[A-Za-z-]+/1\\.0/"
                        + "|https://creativecommons\\.org/(licenses|publicdomain)/[a-z-]+/[0-9.]+/([a-z]+/)?");

    /** “Copyright undetermined”: looked into, and not known. */
    public static final Rights UNDETERMINED =
            new Rights("http://rightsstatements.org/vocab/UND/1.0/", Optional.empty());

    public Rights {
        statement = statement.map(words -> Wording.clean("/rights/statement", words));
        if (!KNOWN.matcher(uri).matches()) {
            throw Refusal.invalid(
                    "/rights/uri",
                    "Rights are named by the address of a RightsStatements.org statement, such as"
                        + " http://rightsstatements.org/vocab/UND/1.0/, or of a Creative Commons"
                        + " licence, such as https://creativecommons.org/licenses/by/4.0/.");
        }
    }
}
