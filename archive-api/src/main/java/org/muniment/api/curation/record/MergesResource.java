package org.muniment.api.curation.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.record.CommittedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.MergeRecords;

/** Records that turned out to be the same as others. */
@Path("/api/curation/v1/merges")
@Produces(MediaType.APPLICATION_JSON)
public class MergesResource {

    private final MergeRecords merges;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    MergesResource(MergeRecords merges, SignedInAgent agent, OnceAnswers once) {
        this.merges = merges;
        this.agent = agent;
        this.once = once;
    }

    /** Lets one record stand for another; what names the other is not rewritten. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid MergeOrder order) {
        return once.answer(
                agent.id(), key, "POST /api/curation/v1/merges", order, () -> merged(order));
    }

    private Response merged(MergeOrder order) {
        RevisionRef base = new RevisionRef(RecordId.parse(order.record()), order.revision());
        CommittedChangeSet done =
                merges.merge(
                        agent.id(),
                        base,
                        RecordId.parse(order.into()),
                        Optional.of(order.reason()));
        return Response.status(Response.Status.CREATED)
                .entity(new Done(done.id().toString()))
                .build();
    }

    /** The records that were merged into one. */
    @GET
    public MergedList of(@QueryParam("into") @NotNull String into) {
        return new MergedList(
                merges.mergedInto(RecordId.parse(into)).stream()
                        .map(state -> RecordView.address(state.kind(), state.id()))
                        .toList());
    }

    /** Un-merges: the record is one of its own again. */
    @DELETE
    @Path("/{record}")
    public Done unmerge(
            @PathParam("record") String record, @QueryParam("reason") @Nullable String reason) {
        return new Done(
                merges.unmerge(agent.id(), RecordId.parse(record), Optional.ofNullable(reason))
                        .id()
                        .toString());
    }

    /**
     * Which record is merged into which.
     *
     * @param revision of the record that is merged, as it was seen
     * @param into the record that survives
     * @param reason for other curators
     */
    public record MergeOrder(
            @NotNull String record, int revision, @NotNull String into, @NotNull String reason) {}

    /** In which change set it was done. */
    public record Done(String changeSet) {}

    /** The relative addresses of the records that were merged into one. */
    public record MergedList(List<String> items) {}
}
