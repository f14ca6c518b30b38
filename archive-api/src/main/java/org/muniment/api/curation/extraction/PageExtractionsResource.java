package org.muniment.api.curation.extraction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.extraction.Order;
import org.muniment.extraction.usecase.AskForExtraction;
import org.muniment.kernel.Refusal;
import org.muniment.passage.Method;
import org.muniment.record.RecordId;
import org.muniment.source.SurrogateId;

/** Asks for the words of a file that is a page of a surrogate. */
@Path("/api/curation/v1/sources/{id}/surrogates/{surrogate}/pages/{number}/extractions")
@Produces(MediaType.APPLICATION_JSON)
public class PageExtractionsResource {

    private final AskForExtraction extractions;
    private final SignedInAgent agent;

    PageExtractionsResource(AskForExtraction extractions, SignedInAgent agent) {
        this.extractions = extractions;
        this.agent = agent;
    }

    /**
     * How the file is to be read.
     *
     * @param method {@code extraction}, when absent, or {@code ocr} for scanned pages
     * @param scripts for OCR, languages by Tesseract's names, such as {@code eng}
     * @param language of the words, BCP 47
     */
    public record ExtractionDraft(
            Optional<String> method, Optional<List<String>> scripts, Optional<String> language) {}

    /** Answers at once; asking again answers 200 with what is there, so that it needs no key. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(
            @PathParam("id") String id,
            @PathParam("surrogate") String surrogate,
            @PathParam("number") int number,
            @NotNull @Valid ExtractionDraft draft) {
        AskForExtraction.Asked asked =
                extractions.ask(
                        new Order(
                                RecordId.parse(id),
                                SurrogateId.parse(surrogate),
                                number,
                                method(draft),
                                draft.scripts().orElse(List.of()),
                                draft.language()),
                        agent.id());
        return Response.status(asked.existed() ? Response.Status.OK : Response.Status.ACCEPTED)
                .location(URI.create(ExtractionsResource.ADDRESS + asked.extraction().id()))
                .entity(ExtractionView.of(asked.extraction()))
                .build();
    }

    private static Method method(ExtractionDraft draft) {
        return Method.ofWord(draft.method().orElse(Method.EXTRACTION.word()))
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "/method", "A file is read by extraction or by ocr."));
    }
}
