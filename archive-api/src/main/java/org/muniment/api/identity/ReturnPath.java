package org.muniment.api.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;

/**
 * Where a browser comes back to after signing in: an absolute path of this site (RFC 3986 {@code
 * path-absolute}, with a query and a fragment if wanted) and nothing that any browser could take
 * for another site. Signing in or out again is no place to come back to.
 */
record ReturnPath(String value) {

    static final ReturnPath WORKBENCH = new ReturnPath("/admin/");

    private static final int LONGEST = 2000;

    /** Path steps of dots and separators in disguise. */
    private static final Pattern DISGUISED =
            Pattern.compile("//|\\\\|%2f|%5c|%00|(^|/)(\\.|%2e){1,2}(/|$)");

    private static final Pattern SIGNING = Pattern.compile("/sign-(in|out)(/.*)?");

    static ReturnPath parse(String text) {
        if (text.length() > LONGEST) {
            throw refused("It is longer than %d characters.".formatted(LONGEST));
        }
        URI uri = uri(text);
        String path = text.split("[?#]", 2)[0].toLowerCase(Locale.ROOT);
        if (!path.startsWith("/") || DISGUISED.matcher(path).find()) {
            throw refused("It is not a path of this site.");
        }
        if (SIGNING.matcher(path).matches()) {
            throw refused("Signing in or out is no place to come back to.");
        }
        return new ReturnPath(uri.toASCIIString());
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw refused("It is not a path of this site.");
        }
    }

    private static ProblemException refused(String message) {
        return ProblemException.of(
                ProblemCode.INVALID_RETURN_PATH,
                message,
                java.util.List.of(Violation.ofParameter("return-path", "to", message)));
    }
}
