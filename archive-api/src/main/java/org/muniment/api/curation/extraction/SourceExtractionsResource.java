package org.muniment.api.curation.extraction;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.muniment.extraction.usecase.AskForExtraction;
import org.muniment.record.RecordId;

/** What was asked to be read of a source. */
@Path("/api/curation/v1/sources/{id}/extractions")
@Produces(MediaType.APPLICATION_JSON)
public class SourceExtractionsResource {

    private final AskForExtraction extractions;

    SourceExtractionsResource(AskForExtraction extractions) {
        this.extractions = extractions;
    }

    @GET
    public List<ExtractionView> ofSource(@PathParam("id") String id) {
        return extractions.ofSource(RecordId.parse(id)).stream().map(ExtractionView::of).toList();
    }
}
