package org.muniment.api.identity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Tells who is signed in. */
@Path("/api/curation/v1/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final SignedInAgent agent;

    MeResource(SignedInAgent agent) {
        this.agent = agent;
    }

    @GET
    public Me me() {
        return new Me(
                agent.id().toString(),
                agent.name(),
                agent.roles().stream().map(Role::realmName).toList());
    }

    /**
     * The agent who is signed in.
     *
     * @param id opaque
     * @param name to show
     * @param roles as Keycloak names them
     */
    public record Me(String id, String name, List<String> roles) {}
}
