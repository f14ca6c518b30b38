package org.muniment.api.curation.source;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;
import org.muniment.source.usecase.DepositFile;

/**
 * Tells from the headers which bodies cannot be a file: those that wrap one in a form, since the
 * wrapping would become part of the file, and those that are announced to be too long.
 */
public final class BareBody {

    private BareBody() {}

    /**
     * @throws ProblemException {@link ProblemCode#PAYLOAD_TOO_LARGE}, or {@link
     *     ProblemCode#UNSUPPORTED_MEDIA_TYPE} for forms
     */
    public static void require(HttpHeaders headers) {
        requireLength(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
        requireNoForm(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
    }

    /** The server has checked before that an announced length is a number. */
    private static void requireLength(@Nullable String announced) {
        if (announced != null && Long.parseLong(announced) > DepositFile.MOST_BYTES) {
            throw ProblemException.of(
                    ProblemCode.PAYLOAD_TOO_LARGE,
                    "A file has at most %d MB; this one has more. Please deposit it in parts."
                            .formatted(DepositFile.MOST_BYTES >> 20));
        }
    }

    private static void requireNoForm(@Nullable String contentType) {
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
