package org.muniment.api.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** Explains the problems: where each {@code type} leads. */
@Path("/api/problems")
@Produces(MediaType.APPLICATION_JSON)
public class ProblemResource {

    @GET
    public List<Explanation> all() {
        return Arrays.stream(ProblemCode.values()).map(Explanation::of).toList();
    }

    @GET
    @Path("/{code}")
    public Explanation one(@PathParam("code") String code) {
        return ProblemCode.named(code)
                .map(Explanation::of)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        ProblemCode.NOT_FOUND, "No problem has this code."));
    }

    /** A row of the table of problems. */
    public record Explanation(
            String type, String code, int status, String title, String explanation) {

        static Explanation of(ProblemCode code) {
            return new Explanation(
                    code.type(), code.wireName(), code.status(), code.title(), code.explanation());
        }
    }
}
