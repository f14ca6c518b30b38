package org.muniment.api.curation.passage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.passage.Region;
import org.muniment.passage.usecase.SelectRegion;
import org.muniment.record.RecordId;
import org.muniment.source.SurrogateId;

/** Passages on an image that is a page of a surrogate. */
@Path("/api/curation/v1/sources/{id}/surrogates/{surrogate}/pages/{number}/passages")
@Produces(MediaType.APPLICATION_JSON)
public class ImagePassagesResource {

    private final SelectRegion selectRegion;
    private final SignedInAgent agent;

    ImagePassagesResource(SelectRegion selectRegion, SignedInAgent agent) {
        this.selectRegion = selectRegion;
        this.agent = agent;
    }

    /**
     * An image, or a part of it.
     *
     * @param region {@code xywh=} in pixels of the upright image; absent for the whole
     */
    public record RegionDraft(Optional<String> region) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response onImage(
            @PathParam("id") String id,
            @PathParam("surrogate") String surrogate,
            @PathParam("number") int number,
            @NotNull @Valid RegionDraft draft) {
        return PassagesResource.answer(
                selectRegion.select(
                        RecordId.parse(id),
                        SurrogateId.parse(surrogate),
                        number,
                        draft.region().map(Region::parse),
                        agent.id()));
    }
}
