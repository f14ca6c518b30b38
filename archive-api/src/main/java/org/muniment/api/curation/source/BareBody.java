package org.muniment.api.curation.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;

/**
 * Tells bodies that are a file from bodies that wrap one in a form: kept as they are, the wrapping
 * would become part of the file.
 */
final class BareBody {

    private BareBody() {}

    /**
     * @throws ProblemException {@link ProblemCode#UNSUPPORTED_MEDIA_TYPE} for forms
     */
    static void require(@Nullable String contentType) {
        String type = Optional.ofNullable(contentType).orElse("").toLowerCase(Locale.ROOT).strip();
        if (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded")) {
            String message =
                    "Send the bytes of the file themselves as the body, with Content-Type:"
                            + " application/octet-stream, and not within a form.";
            throw ProblemException.of(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    message,
                    List.of(Violation.ofHeader("form", "Content-Type", message)));
        }
    }
}
