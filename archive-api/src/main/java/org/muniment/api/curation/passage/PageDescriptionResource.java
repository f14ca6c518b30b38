package org.muniment.api.curation.passage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.muniment.passage.PageDescription;
import org.muniment.passage.usecase.DescribePage;
import org.muniment.record.RecordId;
import org.muniment.source.SurrogateId;

/** What a captured web page says of itself. */
@Path("/api/curation/v1/sources/{id}/surrogates/{surrogate}/pages/{number}/description")
@Produces(MediaType.APPLICATION_JSON)
public class PageDescriptionResource {

    private final DescribePage describe;

    PageDescriptionResource(DescribePage describe) {
        this.describe = describe;
    }

    @GET
    public PageDescription describe(
            @PathParam("id") String id,
            @PathParam("surrogate") String surrogate,
            @PathParam("number") int number) {
        return describe.describe(RecordId.parse(id), SurrogateId.parse(surrogate), number);
    }
}
