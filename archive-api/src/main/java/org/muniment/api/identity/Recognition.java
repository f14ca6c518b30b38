package org.muniment.api.identity;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;

/**
 * Finds out who is asking, from the session cookie or the bearer token. When that fails because
 * Keycloak is away, it says so instead of "sign in", and leaves the browser's session as it is.
 */
@Singleton
class Recognition {

    private static final String RETRY_SECONDS = "5";

    private final HttpAuthenticator authenticator;
    private final Keycloak keycloak;
    private final SessionCookies cookies;

    Recognition(HttpAuthenticator authenticator, Keycloak keycloak, SessionCookies cookies) {
        this.authenticator = authenticator;
        this.keycloak = keycloak;
        this.cookies = cookies;
    }

    /**
     * The person; empty without credentials. Fails with a {@link ProblemException}, or with the
     * framework's redirect or completion exception in the course of signing in or out.
     */
    Uni<Optional<Caller>> caller(RoutingContext routing) {
        return authenticator
                .attemptAuthentication(routing)
                .map(identity -> Optional.ofNullable(identity).filter(Recognition::isKnown))
                .map(identity -> identity.map(Caller::of))
                .onFailure(fault -> !isStep(fault))
                .recoverWithUni(fault -> refuse(fault, routing));
    }

    private static boolean isKnown(SecurityIdentity identity) {
        return !identity.isAnonymous();
    }

    private static boolean isStep(Throwable fault) {
        return fault instanceof AuthenticationRedirectException;
    }

    private Uni<Optional<Caller>> refuse(Throwable fault, RoutingContext routing) {
        return keycloak.answers()
                .map(
                        there -> {
                            if (!there) {
                                cookies.keep(routing);
                                throw unavailable();
                            }
                            throw translated(fault);
                        });
    }

    private static RuntimeException translated(Throwable fault) {
        return switch (fault) {
            case AuthenticationCompletionException _ ->
                    ProblemException.of(ProblemCode.SIGN_IN_FAILED);
            case AuthenticationException _ -> unauthenticated();
            case RuntimeException other -> other;
            default -> new IllegalStateException(fault);
        };
    }

    static ProblemException unauthenticated() {
        return ProblemException.of(ProblemCode.UNAUTHENTICATED)
                .with("WWW-Authenticate", "Bearer realm=\"muniment\"");
    }

    static ProblemException unavailable() {
        return ProblemException.of(ProblemCode.SIGN_IN_UNAVAILABLE)
                .with("Retry-After", RETRY_SECONDS);
    }
}
