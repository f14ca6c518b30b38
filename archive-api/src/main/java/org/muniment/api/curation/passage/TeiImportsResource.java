package org.muniment.api.curation.passage;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muniment.api.curation.source.BareBody;
import org.muniment.api.curation.source.DescriptionParameters;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.passage.TeiImport;
import org.muniment.passage.usecase.ImportTei;
import org.muniment.record.AgentId;

/**
 * Brings in TEI files with their documents. The file is the bare body of the request, as with any
 * deposit; what is said of it are query parameters.
 */
@Path("/api/curation/v1/tei-imports")
@Produces(MediaType.APPLICATION_JSON)
public class TeiImportsResource {

    private static final String SOURCES = "/api/curation/v1/sources/";

    private final ImportTei imports;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    TeiImportsResource(ImportTei imports, SignedInAgent agent, OnceAnswers once) {
        this.imports = imports;
        this.agent = agent;
        this.once = once;
    }

    /**
     * Makes the volume, its documents and their texts, in one change set; 200 when nothing was
     * made.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response bringIn(
            @BeanParam @Valid TeiImportParameters parameters,
            @BeanParam DescriptionParameters described,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpHeaders headers,
            InputStream bytes) {
        BareBody.require(headers);
        TeiImport.Order order = parameters.order(described);
        ImportTei.Taken taken = imports.take(order, bytes);
        if (parameters.onlyTried()) {
            return answer(imports.tryOut(taken));
        }
        AgentId who = agent.id();
        return imports.carryOut(
                order,
                taken,
                who,
                work ->
                        once.answer(
                                who,
                                key,
                                "POST /api/curation/v1/tei-imports",
                                List.of(order.toString(), taken.digest().hex()),
                                () -> answer(work.get())));
    }

    private static Response answer(TeiImport.Outcome outcome) {
        TeiImportView view = TeiImportView.of(outcome);
        return view.volume()
                .source()
                .map(volume -> Response.created(URI.create(SOURCES + volume)))
                .orElseGet(Response::ok)
                .entity(view)
                .build();
    }
}
