package org.muniment.api.publicapi.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.muniment.api.problem.Problem;
import org.muniment.api.problem.ProblemCode;
import org.muniment.publication.Standing;
import org.muniment.record.RecordKind;

/**
 * What is answered for a record that was withdrawn: a problem (RFC 9457) that says who, when and
 * why.
 *
 * @param by the opaque identifier of the agent
 * @param lastEdition the number of the last edition before
 * @param successor the relative address of what to read instead
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Tombstone(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String by,
        Instant at,
        String reason,
        int lastEdition,
        String serial,
        Optional<String> successor) {

    /** The answer 410, for a while. */
    static Response response(RecordKind kind, Standing.Withdrawn withdrawn, ObjectMapper json) {
        try {
            return Response.status(Response.Status.GONE)
                    .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .entity(json.writeValueAsBytes(of(kind, withdrawn)))
                    .cacheControl(Caching.forAMinute())
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tombstone is always JSON", e);
        }
    }

    private static Tombstone of(RecordKind kind, Standing.Withdrawn withdrawn) {
        Problem problem = Problem.of(ProblemCode.WITHDRAWN);
        return new Tombstone(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.code(),
                "Withdrawn on %s: %s"
                        .formatted(
                                LocalDate.ofInstant(withdrawn.at(), ZoneOffset.UTC),
                                withdrawn.reason()),
                withdrawn.by().toString(),
                withdrawn.at(),
                withdrawn.reason(),
                withdrawn.last(),
                Long.toString(withdrawn.serial()),
                withdrawn.successor().map(id -> "/api/v1/" + kind.path() + "/" + id));
    }
}
