package org.muniment.api.curation.vocabulary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.muniment.vocabulary.Schemes;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.usecase.ReadVocabulary;

/** Terms by scheme, whole: there are dozens, not thousands. */
@Path("/api/curation/v1")
@Produces(MediaType.APPLICATION_JSON)
public class VocabularyResource {

    private final ReadVocabulary vocabulary;

    VocabularyResource(ReadVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The registry: every property in use, and every qualifier that properties may have. */
    @GET
    @Path("/properties")
    public Registry properties() {
        return new Registry(
                views(vocabulary.scheme(Schemes.PROPERTY)),
                views(vocabulary.scheme(Schemes.QUALIFIER)));
    }

    /** The terms of a scheme in use, by code; of the scheme {@code scheme}, the schemes. */
    @GET
    @Path("/schemes/{scheme}/terms")
    public TermList scheme(@PathParam("scheme") String scheme) {
        return new TermList(views(vocabulary.scheme(scheme)));
    }

    private static List<TermView> views(List<TermBody> terms) {
        return terms.stream().map(TermView::of).toList();
    }

    /** What claims can say. */
    public record Registry(List<TermView> properties, List<TermView> qualifiers) {}

    /** Terms. */
    public record TermList(List<TermView> items) {}
}
