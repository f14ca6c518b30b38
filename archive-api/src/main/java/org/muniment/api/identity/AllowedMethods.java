package org.muniment.api.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells whoever used the wrong method the right ones (RFC 9110, 15.5.6), from the one table. */
public class AllowedMethods {

    private static final int METHOD_NOT_ALLOWED = 405;

    private final EndpointRoles table;

    AllowedMethods(EndpointRoles table) {
        this.table = table;
    }

    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatus() == METHOD_NOT_ALLOWED) {
            answer.getHeaders()
                    .putSingle(
                            "Allow",
                            String.join(", ", table.methods(request.getUriInfo().getPath())));
        }
    }
}
