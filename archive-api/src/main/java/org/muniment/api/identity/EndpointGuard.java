package org.muniment.api.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;

/** Enforces {@link EndpointRoles} on every call of every resource: what the table does not allow is refused. */
public class EndpointGuard {

    private static final Access NOBODY = new Access.AnyRoleOf(java.util.EnumSet.allOf(Role.class));

    private final EndpointRoles table;
    private final Recognition recognition;
    private final CsrfProtection csrf;

    EndpointGuard(EndpointRoles table, Recognition recognition, CsrfProtection csrf) {
        this.table = table;
        this.recognition = recognition;
        this.csrf = csrf;
    }
}
