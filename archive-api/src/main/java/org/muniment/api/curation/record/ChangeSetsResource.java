package org.muniment.api.curation.record;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.kernel.Finding;
import org.muniment.record.ChangeSetId;
import org.muniment.record.RecordId;
import org.muniment.record.Undone;
import org.muniment.record.usecase.ReadChangeSet;
import org.muniment.record.usecase.UndoChangeSet;

/** Who wrote what together, when and why; and taking it back. */
@Path(ChangeSetsResource.CHANGE_SETS)
@Produces(MediaType.APPLICATION_JSON)
public class ChangeSetsResource {

    static final String CHANGE_SETS = "/api/curation/v1/change-sets";

    private final ReadChangeSet read;
    private final UndoChangeSet undo;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    ChangeSetsResource(
            ReadChangeSet read, UndoChangeSet undo, SignedInAgent agent, OnceAnswers once) {
        this.read = read;
        this.undo = undo;
        this.agent = agent;
        this.once = once;
    }

    /** All that happened to a record, the oldest first. */
    @GET
    public ChangeSetList concerning(@QueryParam("record") @NotNull String record) {
        return new ChangeSetList(
                read.concerning(RecordId.parse(record)).stream().map(ChangeSetView::of).toList());
    }

    @GET
    @Path("/{id}")
    public ChangeSetView get(@PathParam("id") String id) {
        return ChangeSetView.of(read.read(ChangeSetId.parse(id)));
    }

    /** Undoes what of it has not changed since, by a new change set. */
    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response undo(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull WhyUndone why) {
        return once.answer(
                agent.id(),
                key,
                "POST " + CHANGE_SETS + "/" + id + "/undo",
                why,
                () -> undone(ChangeSetId.parse(id), why));
    }

    private Response undone(ChangeSetId id, WhyUndone why) {
        UndoneView done = UndoneView.of(undo.undo(agent.id(), id, why.reason()));
        return Response.created(URI.create(CHANGE_SETS + "/" + done.changeSet()))
                .entity(done)
                .build();
    }

    /** Change sets, the oldest first. */
    public record ChangeSetList(List<ChangeSetView> items) {}

    /** Why something is undone, for the history. */
    public record WhyUndone(Optional<String> reason) {}

    /**
     * What became of it.
     *
     * @param changeSet the new one
     * @param restored the records that are again as they were before
     * @param skipped those that were left as they are, and why
     */
    public record UndoneView(String changeSet, List<String> restored, List<Finding> skipped) {

        static UndoneView of(Undone undone) {
            return new UndoneView(
                    undone.by().toString(),
                    undone.restored().stream().map(RecordId::toString).toList(),
                    undone.skipped());
        }
    }
}
