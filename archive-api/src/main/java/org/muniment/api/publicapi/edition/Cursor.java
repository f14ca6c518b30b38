package org.muniment.api.publicapi.edition;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;

/**
 * A place in a list, opaque to its reader.
 *
 * @param since serial of the first edition of the last record read
 * @param record that record
 */
record Cursor(long since, String record) {

    static final Cursor START = new Cursor(0, "");

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}) ([0-9a-z]{11})");

    static Cursor parse(@Nullable String text) {
        if (text == null) {
            return START;
        }
        try {
            String plain =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            Matcher form = FORM.matcher(plain);
            if (form.matches()) {
                return new Cursor(Long.parseLong(form.group(1)), form.group(2));
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        String message = "A cursor is taken as it is from the member next of the page before.";
        throw ProblemException.of(
                ProblemCode.INVALID_REQUEST,
                message,
                List.of(Violation.ofParameter("not-a-cursor", "cursor", message)));
    }

    @Override
    public String toString() {
        byte[] plain = (since + " " + record).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
