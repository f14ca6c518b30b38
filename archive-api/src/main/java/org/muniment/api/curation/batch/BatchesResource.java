package org.muniment.api.curation.batch;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.Limits;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.Role;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.batch.Batch;
import org.muniment.batch.BatchId;
import org.muniment.batch.RowOutcome;
import org.muniment.batch.usecase.BringBatch;
import org.muniment.batch.usecase.CarryOutBatch;
import org.muniment.batch.usecase.DropBatch;
import org.muniment.batch.usecase.ReadBatches;
import org.muniment.source.FileName;
import org.muniment.source.store.StagedFile;

/**
 * Batches. One is brought as the bare body of a request, a ZIP or one table in CSV, whatever its
 * {@code Content-Type}; its name is a query parameter.
 */
@Path(BatchesResource.BATCHES)
@Produces(MediaType.APPLICATION_JSON)
public class BatchesResource {

    static final String BATCHES = "/api/curation/v1/batches";

    private static final int MOST_ROWS = 1000;

    private final BringBatch bring;
    private final ReadBatches read;
    private final CarryOutBatch carryOut;
    private final DropBatch drop;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    BatchesResource(
            BringBatch bring,
            ReadBatches read,
            CarryOutBatch carryOut,
            DropBatch drop,
            SignedInAgent agent,
            OnceAnswers once) {
        this.bring = bring;
        this.read = read;
        this.carryOut = carryOut;
        this.drop = drop;
        this.agent = agent;
        this.once = once;
    }

    /** Brings a batch; what was sent under a key is told by its name and its bytes. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response bring(
            @QueryParam("name") @NotNull String name,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream bytes) {
        FileName called = new FileName(name);
        try (StagedFile staged = bring.receive(bytes)) {
            return once.answer(
                    agent.id(),
                    key,
                    "POST " + BATCHES,
                    List.of(called.value(), staged.digest().hex()),
                    () -> brought(bring.bring(agent.id(), called, staged)));
        }
    }

    private static Response brought(Batch batch) {
        return Response.created(URI.create(BATCHES + "/" + batch.id()))
                .entity(BatchView.of(batch, Optional.empty(), true))
                .build();
    }

    /** Your batches, the last one first; curators see everybody's. */
    @GET
    public BatchList list() {
        return new BatchList(
                read.all(agent.id(), seesAll()).stream()
                        .map(batch -> BatchView.of(batch, read.progress(batch.id()), false))
                        .toList());
    }

    @GET
    @Path("/{id}")
    public BatchView get(@PathParam("id") String id) {
        Batch batch = batch(id);
        return BatchView.of(batch, read.progress(batch.id()), true);
    }

    /** What the rows make, or made. */
    @GET
    @Path("/{id}/rows")
    public BatchView.RowPage rows(
            @PathParam("id") String id,
            @QueryParam("skip") @DefaultValue("0") @Min(0) int skip,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        Limits.require(limit, MOST_ROWS);
        List<RowOutcome> rows = batch(id).dryRun().rows();
        int from = Math.min(skip, rows.size());
        int to = Math.min(from + limit, rows.size());
        Optional<String> next =
                to < rows.size()
                        ? Optional.of(
                                "%s/%s/rows?skip=%d&limit=%d".formatted(BATCHES, id, to, limit))
                        : Optional.empty();
        return new BatchView.RowPage(
                rows.subList(from, to).stream().map(BatchView.RowView::of).toList(), next);
    }

    /** Carries it out; when that was done before, the answer is the same. */
    @POST
    @Path("/{id}/run")
    @Consumes(MediaType.APPLICATION_JSON)
    public BatchView run(@PathParam("id") String id, @NotNull BatchOrder order) {
        Batch done = carryOut.carryOut(agent.id(), seesAll(), BatchId.parse(id), order.reason());
        return BatchView.of(done, Optional.empty(), true);
    }

    @DELETE
    @Path("/{id}")
    public void drop(@PathParam("id") String id) {
        drop.drop(agent.id(), seesAll(), BatchId.parse(id));
    }

    private Batch batch(String id) {
        return read.one(agent.id(), seesAll(), BatchId.parse(id));
    }

    private boolean seesAll() {
        return agent.roles().contains(Role.CURATOR);
    }

    /** Why the records are made, for the history. */
    public record BatchOrder(Optional<String> reason) {}

    /** Batches, the last one first. */
    public record BatchList(List<BatchView> items) {}
}
