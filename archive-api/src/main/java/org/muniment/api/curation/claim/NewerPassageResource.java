package org.muniment.api.curation.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.Preconditions;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.claim.usecase.TakeOverPassage;
import org.muniment.passage.TextId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

/** Lets an attestation rest on the passage that stands for its own in a newer text. */
@Path("/api/curation/v1/attestations/{id}/newer-passage")
@Produces(MediaType.APPLICATION_JSON)
public class NewerPassageResource {

    private final TakeOverPassage takeOver;
    private final SignedInAgent agent;

    NewerPassageResource(TakeOverPassage takeOver, SignedInAgent agent) {
        this.takeOver = takeOver;
        this.agent = agent;
    }

    /** The newer text. */
    public record NewerText(@NotNull String text) {}

    /** The new head. */
    public record Taken(String attestation, int revision) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NewerText newer) {
        RevisionRef base = Preconditions.base(RecordId.parse(id), ifMatch);
        RevisionRef head = takeOver.takeOver(agent.id(), base, TextId.parse(newer.text()));
        return Response.ok(new Taken(head.record().toString(), head.number()))
                .tag(Preconditions.tag(head))
                .build();
    }
}
