package org.muniment.api.curation.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.Limits;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;
import org.muniment.publication.StaleMark;
import org.muniment.publication.usecase.ReadStale;
import org.muniment.publication.usecase.ReissueEditions;
import org.muniment.record.RecordId;

/** Current editions that need a correction, or only another printing. */
@Path("/api/curation/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EditionUpkeepResource {

    private static final int MOST = 100;
    private static final String STALE = "/api/curation/v1/stale-editions";
    private static final String REISSUES = "/api/curation/v1/reissues";

    private final ReadStale stale;
    private final ReissueEditions reissue;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    EditionUpkeepResource(
            ReadStale stale, ReissueEditions reissue, SignedInAgent agent, OnceAnswers once) {
        this.stale = stale;
        this.reissue = reissue;
        this.agent = agent;
        this.once = once;
    }

    /**
     * Editions that no longer say what is approved, the longest stale first.
     *
     * @param since of the last one read, to go on after it
     * @param record the last one read
     */
    @GET
    @Path("/stale-editions")
    public StalePage stale(
            @QueryParam("since") @Nullable String since,
            @QueryParam("record") @DefaultValue("") String record,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Limits.require(limit, MOST);
        List<StaleMark> marks = stale.page(instant(since), record, limit + 1);
        List<StaleMark> page = marks.subList(0, Math.min(limit, marks.size()));
        return new StalePage(
                page.stream().map(StaleLine::of).toList(),
                marks.size() > limit
                        ? Optional.of(after(page.getLast(), limit))
                        : Optional.empty());
    }

    private static String after(StaleMark last, int limit) {
        return "%s?since=%s&record=%s&limit=%d"
                .formatted(STALE, last.since(), last.edition().record(), limit);
    }

    private static Instant instant(@Nullable String since) {
        try {
            return since == null ? Instant.EPOCH : Instant.parse(since);
        } catch (DateTimeParseException e) {
            String message = "A time is written as in 2026-11-23T20:00:00Z.";
            throw ProblemException.of(
                    ProblemCode.INVALID_REQUEST,
                    message,
                    List.of(Violation.ofParameter("not-a-time", "since", message)));
        }
    }

    /**
     * Looks through some of the current editions for those that would say the same in other words.
     *
     * @param after the last record looked at before
     * @param limit how many editions to look through, not how many to find
     */
    @GET
    @Path("/reissues")
    public ReissuablePage reissuable(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Limits.require(limit, MOST);
        ReissueEditions.Looked looked =
                reissue.look(Optional.ofNullable(after).map(RecordId::parse), limit);
        return new ReissuablePage(
                looked.reissuable().stream().map(edition -> edition.record().toString()).toList(),
                looked.last().map(last -> "%s?after=%s&limit=%d".formatted(REISSUES, last, limit)));
    }

    /** Reissues editions together, under one entry of the publication log. */
    @POST
    @Path("/reissues")
    public Response reissue(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ReissueOrder order) {
        return once.answer(agent.id(), key, "POST " + REISSUES, order, () -> reissued(order));
    }

    private Response reissued(ReissueOrder order) {
        long serial =
                reissue.reissue(
                        agent.id(),
                        order.records().stream().map(RecordId::parse).collect(Collectors.toSet()),
                        order.reason());
        return Response.status(Response.Status.CREATED)
                .entity(new ReissueAnswer(order.records(), Long.toString(serial)))
                .build();
    }

    /** Some of the stale editions, and the relative address of those that follow. */
    public record StalePage(List<StaleLine> items, Optional<String> next) {}

    /**
     * A stale edition.
     *
     * @param reason {@code newer-revision}, {@code conflict-decided}, {@code text-corrected},
     *     {@code access}, {@code withdrawn} or {@code merged}
     */
    public record StaleLine(String record, String kind, int edition, String reason, Instant since) {

        static StaleLine of(StaleMark mark) {
            return new StaleLine(
                    mark.edition().record().toString(),
                    mark.kind().word(),
                    mark.edition().number(),
                    mark.reason().word(),
                    mark.since());
        }
    }

    /** Records to reissue, and the relative address to look further. */
    public record ReissuablePage(List<String> records, Optional<String> next) {}

    /** What to reissue, and why, for its readers. */
    public record ReissueOrder(@NotEmpty List<String> records, @NotNull String reason) {}

    /** Where in the publication log the reissue stands. */
    public record ReissueAnswer(List<String> records, String serial) {}
}
