package org.muniment.api.probe;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

@Path("/api/curation/v1/probe")
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {

    public enum Colour {
        RED,
        GREEN
    }

    public record Part(@NotBlank String name, int weight) {}

    public record Span(int from, int to) {
        public Span {
            if (to < from) {
                throw Refusal.invalid("/to", "A span cannot end before it begins.");
            }
        }
    }

    public record Whole(
            @Nullable @Size(max = 5) String title,
            @Nullable Integer count,
            @Nullable Boolean open,
            @Nullable Colour colour,
            @Nullable List<@Valid Part> parts,
            @Nullable Span span) {}

    @POST
    @Path("/open")
    @Consumes(MediaType.APPLICATION_JSON)
    public Whole echo(@Valid @NotNull Whole whole) {
        return whole;
    }

    @POST
    @Path("/kept")
    public Map<String, String> kept() {
        return Map.of("kept", "yes");
    }

    @GET
    @Path("/open/list")
    public List<String> list(
            @QueryParam("limit") @DefaultValue("10") @Max(100) int limit,
            @HeaderParam("X-Depth") @DefaultValue("1") @Max(3) int depth) {
        return List.of("limit " + limit, "depth " + depth);
    }

    @GET
    @Path("/open/refusal/{code}")
    public String refusal(@PathParam("code") RefusalCode code) {
        throw new Refusal(code, "Because of " + code + ".");
    }

    @GET
    @Path("/open/fault")
    public String fault() {
        throw new IllegalStateException("the secret inside");
    }

    @GET
    @Path("/unlisted")
    public String unlisted() {
        return "nobody may read this";
    }
}
