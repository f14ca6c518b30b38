package org.muniment.api.publicapi.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Refusal;
import org.muniment.publication.LogEntry;
import org.muniment.publication.usecase.ReadLog;

/** Everything that happened to the public record, for programs that follow it. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
public class PublicChangesResource {

    private static final String AFTER = "after";

    private final ReadLog log;
    private final ObjectMapper json;

    PublicChangesResource(ReadLog log, ObjectMapper json) {
        this.log = log;
        this.json = json;
    }

    /** Entries of the publication log after a serial, the oldest first. */
    @GET
    public Response list(
            @Context UriInfo address,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch)
            throws JsonProcessingException {
        Given given =
                new Given(address.getQueryParameters(), List.of(AFTER, ListParameter.LIMIT.word()));
        long after = given.read(AFTER, PublicChangesResource::serial).orElse(0L);
        int limit = ListQueries.limit(given);
        given.check();
        List<LogEntry> entries = log.after(after, limit);
        long last = entries.isEmpty() ? after : entries.getLast().serial();
        Changes changes =
                new Changes(
                        entries.stream().map(entry -> ChangeLine.of(entry, json)).toList(),
                        "/api/v1/changes?after=%d&limit=%d".formatted(last, limit));
        return Caching.answer(ifNoneMatch, json.writeValueAsBytes(changes));
    }

    private static long serial(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        throw Refusal.invalid("", "after is the serial of an entry, such as 42.");
    }

    /**
     * A page of the log.
     *
     * @param next where it goes on, also when nothing is there yet: ask again later
     */
    record Changes(List<ChangeLine> items, String next) {}
}
