package org.muniment.api.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;

/**
 * Enforces {@link EndpointRoles} on each call of a resource: what the table does not allow is
 * refused.
 */
public class EndpointGuard {

    private static final Logger LOG = Logger.getLogger(EndpointGuard.class);

    private final EndpointRoles table;
    private final Recognition recognition;
    private final CsrfProtection csrf;
    private final Map<Method, Optional<Access>> known = new ConcurrentHashMap<>();

    EndpointGuard(EndpointRoles table, Recognition recognition, CsrfProtection csrf) {
        this.table = table;
        this.recognition = recognition;
        this.csrf = csrf;
    }

    /** Does nothing at all, not even asynchronously, for an endpoint that is open to anyone. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION, nonBlocking = true)
    public @Nullable Uni<Void> enforce(ResourceInfo resource, RoutingContext routing) {
        Access access = access(resource);
        if (access instanceof Access.Anyone) {
            return null;
        }
        return recognition
                .caller(routing)
                .invoke(caller -> admit(caller, access, routing))
                .replaceWithVoid();
    }

    private void admit(Optional<Caller> credentials, Access access, RoutingContext routing) {
        Caller caller = credentials.orElseThrow(Recognition::unauthenticated);
        caller.session().ifPresent(session -> csrf.check(routing, session));
        if (!access.allows(caller.roles())) {
            throw ProblemException.of(ProblemCode.FORBIDDEN);
        }
        routing.put(SignedInAgent.CALLER, caller);
    }

    private Access access(ResourceInfo resource) {
        return known.computeIfAbsent(
                        resource.getResourceMethod(),
                        method -> look(resource.getResourceClass(), method))
                .orElseThrow(() -> ProblemException.of(ProblemCode.FORBIDDEN));
    }

    private Optional<Access> look(Class<?> resource, Method method) {
        Optional<Access> access = Endpoint.of(resource, method).flatMap(table::of);
        if (access.isEmpty()) {
            LOG.errorf("%s has no row in the table of endpoints and roles", method);
        }
        return access;
    }
}
