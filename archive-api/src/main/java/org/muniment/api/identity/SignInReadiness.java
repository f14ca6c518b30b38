package org.muniment.api.identity;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says in the readiness check whether signing in is possible, and is never itself a reason not to
 * be ready: the public API and whoever is signed in do without Keycloak.
 */
@Readiness
@Singleton
class SignInReadiness implements AsyncHealthCheck {

    private final Keycloak keycloak;

    SignInReadiness(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return keycloak.answers()
                .map(
                        there ->
                                HealthCheckResponse.named("sign-in")
                                        .up()
                                        .withData("possible", there)
                                        .build());
    }
}
