package org.muniment.api.curation.source;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.source.Deposit;
import org.muniment.source.FileName;
import org.muniment.source.SourceBody;
import org.muniment.source.Title;
import org.muniment.source.usecase.DepositFile;

/**
 * Takes files in as sources of their own. The file is the bare body of the request, as with any
 * deposit; what is said of the source are query parameters.
 */
@Path("/api/curation/v1/deposits")
@Produces(MediaType.APPLICATION_JSON)
public class DepositsResource {

    private static final String ORIGIN = "import";

    private final DepositFile deposits;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    DepositsResource(DepositFile deposits, SignedInAgent agent, OnceAnswers once) {
        this.deposits = deposits;
        this.agent = agent;
        this.once = once;
    }

    /**
     * Makes a source with the file as its surrogate, in one change set; 200 when nothing was made,
     * since the archive has these bytes already.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response deposit(
            @QueryParam("name") @NotNull String name,
            @BeanParam DescriptionParameters described,
            @BeanParam ArrivalParameters arrival,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpHeaders headers,
            InputStream bytes) {
        BareBody.require(headers);
        FileName called = new FileName(name);
        Deposit.Place into =
                new Deposit.InNewSource(
                        body(called, described),
                        arrival.arrival(),
                        Optional.ofNullable(described.reason()),
                        ORIGIN);
        return deposits.deposit(
                new Deposit(agent.id(), into, called, Optional.empty()),
                bytes,
                (digest, placing) ->
                        once.answer(
                                agent.id(),
                                key,
                                "deposit",
                                List.of(into.toString(), called.value(), digest.hex()),
                                () -> SurrogatesResource.answer(placing.get())));
    }

    private static SourceBody body(FileName called, DescriptionParameters described) {
        Optional<String> language = Optional.ofNullable(described.language());
        String title = Optional.ofNullable(described.title()).orElseGet(called::withoutEnding);
        return new SourceBody(
                List.of(new Title(title, language)),
                List.of(),
                language.stream().toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(described.holder()),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(described.address()),
                described.statedRights(),
                described.statedAccess(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
