package org.muniment.api.publicapi.edition;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What the members of public answers mean: the JSON-LD context that all of them name. */
@Path(ContextResource.PATH)
@Produces({PublicAnswer.LD_JSON, MediaType.APPLICATION_JSON})
public class ContextResource {

    static final String PATH = "/api/v1/context.jsonld";

    private final byte[] context = context();

    private static byte[] context() {
        try (InputStream in = ContextResource.class.getResourceAsStream("/context.jsonld")) {
            if (in == null) {
                throw new IllegalStateException("there is no context.jsonld");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The context document (JSON-LD 1.1). */
    @GET
    public Response get(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return Caching.answer(ifNoneMatch, context);
    }
}
