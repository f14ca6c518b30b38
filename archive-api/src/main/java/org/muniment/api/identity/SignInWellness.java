package org.muniment.api.identity;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** For alarms: down while Keycloak does not answer, though the platform is ready without it. */
@Wellness
@Singleton
class SignInWellness implements AsyncHealthCheck {

    private final Keycloak keycloak;

    SignInWellness(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return keycloak.answers()
                .map(there -> HealthCheckResponse.named("sign-in").status(there).build());
    }
}
