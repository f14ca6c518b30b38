package org.muniment.api.identity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells who is signed in. */
@Path("/api/curation/v1/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final SignedInAgent agent;

    MeResource(SignedInAgent agent) {
        this.agent = agent;
    }

    @GET
    @Operation(operationId = "getMe", summary = "Who is signed in, and with which roles")
    public Me me() {
        return new Me(
                agent.id().toString(),
                agent.name(),
                agent.roles().stream().map(Role::realmName).toList());
    }

    /** The agent, and the roles as Keycloak names them. */
    @Schema(
            name = "Me",
            requiredProperties = {"id", "name", "roles"})
    public record Me(String id, String name, List<String> roles) {}
}
