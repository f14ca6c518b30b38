package org.muniment.api.curation.source;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.muniment.record.RecordId;
import org.muniment.source.usecase.ReadEffectiveDescription;

/** How sources nest, and what they inherit. */
@Path(SourceAddresses.SOURCES)
@Produces(MediaType.APPLICATION_JSON)
public class SourceNestingResource {

    private final ReadEffectiveDescription descriptions;

    SourceNestingResource(ReadEffectiveDescription descriptions) {
        this.descriptions = descriptions;
    }

    @GET
    @Path("/{id}/effective")
    public EffectiveView effective(@PathParam("id") String id) {
        return EffectiveView.of(descriptions.of(RecordId.parse(id)));
    }

    @GET
    @Path("/{id}/parts")
    public List<PartView> parts(@PathParam("id") String id) {
        return descriptions.parts(RecordId.parse(id)).stream().map(PartView::of).toList();
    }
}
