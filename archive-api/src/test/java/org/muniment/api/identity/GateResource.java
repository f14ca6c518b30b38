package org.muniment.api.identity;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;
import org.muniment.testservices.TestKeycloak;

/**
 * Puts a {@link Gate}, shut at first, between the platform and Keycloak. The resource and the test
 * may be loaded by different class loaders, so they meet in a system property.
 */
public final class GateResource implements QuarkusTestResourceLifecycleManager {

    private static final String OPEN = "muniment.test.gate-is-open";

    private final Gate gate =
            new Gate(URI.create(TestKeycloak.realmUrl()), () -> Boolean.getBoolean(OPEN));

    @Override
    public Map<String, String> start() {
        shut();
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "http://localhost:%d/realms/muniment".formatted(gate.port()),
                "quarkus.oidc.credentials.secret",
                TestKeycloak.CLIENT_SECRET);
    }

    @Override
    public void stop() {
        gate.close();
        System.clearProperty(OPEN);
    }

    static void open() {
        System.setProperty(OPEN, "true");
    }

    static void shut() {
        System.setProperty(OPEN, "false");
    }
}
