package org.muniment.api.identity;

import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;

/**
 * Signing in and out by browser: the only addresses that lead to Keycloak. Keycloak leads back to
 * {@code /sign-in} too, with a code that the framework exchanges for the session.
 */
@Path("/")
public class SignInResource {

    private final Recognition recognition;
    private final HttpAuthenticator authenticator;
    private final Keycloak keycloak;
    private final SessionCookies cookies;

    SignInResource(
            Recognition recognition,
            HttpAuthenticator authenticator,
            Keycloak keycloak,
            SessionCookies cookies) {
        this.recognition = recognition;
        this.authenticator = authenticator;
        this.keycloak = keycloak;
        this.cookies = cookies;
    }

    /**
     * Comes back to a path of this site once the browser has a session.
     *
     * @param to an absolute path of this site; {@code /admin/} if left out
     */
    @GET
    @Path("/sign-in")
    public Uni<Response> signIn(
            @QueryParam("to") @DefaultValue("/admin/") String to, RoutingContext routing) {
        ReturnPath back = ReturnPath.parse(to);
        onlyTheSessionCounts(routing);
        return recognition
                .caller(routing)
                .onFailure(SignInResource::isOnlyUnauthenticated)
                .recoverWithItem(Optional.empty())
                .flatMap(
                        caller ->
                                caller.isPresent()
                                        ? Uni.createFrom().item(redirect(back.value()))
                                        : keycloakPage(routing));
    }

    /** Ends the session here and at Keycloak, and comes back to the workbench. */
    @GET
    @Path("/sign-out")
    public Uni<Response> signOut(RoutingContext routing) {
        onlyTheSessionCounts(routing);
        return recognition
                .caller(routing)
                .onFailure(ProblemException.class)
                .recoverWithItem(Optional.empty())
                .map(_ -> redirect(ReturnPath.WORKBENCH.value()))
                .onTermination()
                .invoke(() -> cookies.remove(routing));
    }

    private Uni<Response> keycloakPage(RoutingContext routing) {
        return keycloak.answers()
                .flatMap(
                        there -> {
                            if (!there) {
                                throw Recognition.unavailable();
                            }
                            return authenticator.getChallenge(routing);
                        })
                .map(SignInResource::redirect);
    }

    /** A bearer token would make the framework answer as it answers programs. */
    private static void onlyTheSessionCounts(RoutingContext routing) {
        routing.request().headers().remove("Authorization");
    }

    private static Response redirect(ChallengeData challenge) {
        if (challenge == null || challenge.status != 302) {
            throw new IllegalStateException("no way to Keycloak");
        }
        return redirect(challenge.headerContent);
    }

    private static Response redirect(String address) {
        return Response.status(Response.Status.FOUND)
                .location(URI.create(address))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static boolean isOnlyUnauthenticated(Throwable fault) {
        return fault instanceof ProblemException refusal
                && refusal.problem().code().equals(ProblemCode.UNAUTHENTICATED.wireName());
    }
}
