package org.muniment.testservices;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the application under test a Keycloak with the realm {@code muniment}. */
public final class KeycloakTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "muniment.keycloak-url", TestKeycloak.address(),
                "muniment.client-secret", TestKeycloak.CLIENT_SECRET,
                "quarkus.oidc.auth-server-url", TestKeycloak.realmUrl(),
                "quarkus.oidc.client-id", TestKeycloak.CLIENT,
                "quarkus.oidc.credentials.secret", TestKeycloak.CLIENT_SECRET);
    }

    /** The server serves other tests of this JVM, and ends with it. */
    @Override
    public void stop() {}
}
