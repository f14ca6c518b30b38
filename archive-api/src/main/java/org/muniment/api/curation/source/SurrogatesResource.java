package org.muniment.api.curation.source;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.record.RecordId;
import org.muniment.source.Deposit;
import org.muniment.source.DepositOutcome;
import org.muniment.source.FileName;
import org.muniment.source.Page;
import org.muniment.source.SurrogateId;
import org.muniment.source.usecase.DepositFile;
import org.muniment.source.usecase.OpenFile;
import org.muniment.source.usecase.ReadSurrogates;

/**
 * Surrogates of a source and the bytes of their pages.
 *
 * <p>A file is deposited as the bare body of a request, whatever its {@code Content-Type}, since
 * its type is found from its bytes; its name is a query parameter:
 *
 * <pre>
 * curl --data-binary @report.txt -H 'Content-Type: application/octet-stream' \
 *      '.../sources/{id}/surrogates?name=report.txt'
 * fetch(`.../sources/${id}/surrogates?name=${encodeURIComponent(file.name)}`,
 *       {method: 'POST', body: file})
 * </pre>
 */
@Path(SourceAddresses.SOURCES)
@Produces(MediaType.APPLICATION_JSON)
public class SurrogatesResource {

    private final DepositFile deposits;
    private final ReadSurrogates surrogates;
    private final OpenFile files;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    SurrogatesResource(
            DepositFile deposits,
            ReadSurrogates surrogates,
            OpenFile files,
            SignedInAgent agent,
            OnceAnswers once) {
        this.deposits = deposits;
        this.surrogates = surrogates;
        this.files = files;
        this.agent = agent;
        this.once = once;
    }

    @GET
    @Path("/{id}/surrogates")
    public List<SurrogateView> list(@PathParam("id") String id) {
        return surrogates.ofSource(RecordId.parse(id)).stream().map(SurrogateView::of).toList();
    }

    @GET
    @Path("/{id}/surrogates/{surrogate}")
    public SurrogateView get(@PathParam("id") String id, @PathParam("surrogate") String surrogate) {
        return SurrogateView.of(surrogates.one(RecordId.parse(id), SurrogateId.parse(surrogate)));
    }

    @POST
    @Path("/{id}/surrogates")
    @Consumes(MediaType.WILDCARD)
    public Response deposit(
            @PathParam("id") String id,
            @QueryParam("name") @NotNull String name,
            @QueryParam("label") @Nullable String label,
            @BeanParam ArrivalParameters arrival,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpHeaders headers,
            InputStream bytes) {
        RecordId source = RecordId.parse(id);
        Deposit.Place into = new Deposit.InSource(source, arrival.arrival());
        return deposit(into, name, label, key, headers, bytes);
    }

    @POST
    @Path("/{id}/surrogates/{surrogate}/pages")
    @Consumes(MediaType.WILDCARD)
    public Response depositPage(
            @PathParam("id") String id,
            @PathParam("surrogate") String surrogate,
            @QueryParam("name") @NotNull String name,
            @QueryParam("label") @Nullable String label,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpHeaders headers,
            InputStream bytes) {
        SurrogateId before = surrogates.one(RecordId.parse(id), SurrogateId.parse(surrogate)).id();
        return deposit(new Deposit.AsNextPage(before), name, label, key, headers, bytes);
    }

    @GET
    @Path("/{id}/surrogates/{surrogate}/pages/{number}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(
            @PathParam("id") String id,
            @PathParam("surrogate") String surrogate,
            @PathParam("number") @Min(1) int number,
            @Context Request request) {
        Page page = surrogates.page(RecordId.parse(id), SurrogateId.parse(surrogate), number);
        return InertContent.answer(page, request, () -> files.open(page.file()));
    }

    /** What was sent under a key is told by its place, its name and label, and its bytes. */
    private Response deposit(
            Deposit.Place into,
            String name,
            @Nullable String label,
            @Nullable String key,
            HttpHeaders headers,
            InputStream bytes) {
        BareBody.require(headers);
        Deposit deposit =
                new Deposit(agent.id(), into, new FileName(name), Optional.ofNullable(label));
        return deposits.deposit(
                deposit,
                bytes,
                (digest, placing) ->
                        once.answer(
                                deposit.agent(),
                                key,
                                "deposit",
                                List.of(
                                        into.toString(),
                                        name,
                                        deposit.label().toString(),
                                        digest.hex()),
                                () -> answer(placing.get())));
    }

    static Response answer(DepositOutcome outcome) {
        return switch (outcome) {
            case DepositOutcome.Placed placed ->
                    Response.created(SourceAddresses.of(placed.surrogate()))
                            .entity(DepositView.of(outcome))
                            .build();
            case DepositOutcome.AlreadyThere _ -> Response.ok(DepositView.of(outcome)).build();
        };
    }
}
