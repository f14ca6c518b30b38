package org.muniment.api.curation.source;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;
import org.muniment.source.Arrival;

/**
 * How a surrogate came, as query parameters.
 *
 * @param method {@code upload}, {@code scan} or {@code capture}
 * @param capturedFrom for a capture, the address of the web resource
 * @param capturedAt for a capture, when it was fetched: ISO 8601 with zone
 */
public record ArrivalParameters(
        @QueryParam("method") @DefaultValue("upload") String method,
        @QueryParam("capturedFrom") @Nullable String capturedFrom,
        @QueryParam("capturedAt") @Nullable String capturedAt) {

    Arrival arrival() {
        boolean stated = capturedFrom != null || capturedAt != null;
        if (stated != method.equals("capture")) {
            throw broken("method", "Captures, and they alone, have capturedFrom and capturedAt.");
        }
        return switch (method) {
            case "upload" -> new Arrival.Upload();
            case "scan" -> new Arrival.Scan();
            case "capture" -> new Arrival.Capture(required(capturedFrom, "capturedFrom"), time());
            default -> throw broken("method", "A method is upload, scan or capture.");
        };
    }

    private Instant time() {
        try {
            return Instant.parse(required(capturedAt, "capturedAt"));
        } catch (DateTimeParseException e) {
            throw broken(
                    "capturedAt", "Write the time as in 2026-03-01T12:00:00Z (ISO 8601, UTC).");
        }
    }

    private static String required(@Nullable String value, String parameter) {
        return Optional.ofNullable(value)
                .orElseThrow(() -> broken(parameter, "A capture has capturedFrom and capturedAt."));
    }

    private static ProblemException broken(String parameter, String message) {
        return ProblemException.of(
                ProblemCode.INVALID_REQUEST,
                message,
                List.of(Violation.ofParameter("invalid", parameter, message)));
    }
}
