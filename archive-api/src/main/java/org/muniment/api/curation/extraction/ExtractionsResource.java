package org.muniment.api.curation.extraction;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.muniment.extraction.ExtractionId;
import org.muniment.extraction.usecase.AskForExtraction;

/** Extractions under way and ended. */
@Path("/api/curation/v1/extractions/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ExtractionsResource {

    static final String ADDRESS = "/api/curation/v1/extractions/";

    private final AskForExtraction extractions;

    ExtractionsResource(AskForExtraction extractions) {
        this.extractions = extractions;
    }

    @GET
    public ExtractionView one(@PathParam("id") String id) {
        return ExtractionView.of(extractions.one(ExtractionId.parse(id)));
    }

    /** Ends it; nothing of it is kept. */
    @POST
    @Path("/cancel")
    public ExtractionView cancel(@PathParam("id") String id) {
        return ExtractionView.of(extractions.cancel(ExtractionId.parse(id)));
    }

    /** Begins it again after it failed or was cancelled. */
    @POST
    @Path("/retry")
    public ExtractionView retry(@PathParam("id") String id) {
        return ExtractionView.of(extractions.retry(ExtractionId.parse(id)));
    }
}
