package org.muniment.api.identity;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.muniment.testservices.TestKeycloak;

/**
 * Puts a {@link Gate}, shut at first, between the platform and Keycloak. The resource and the test may be
 * loaded by different class loaders, so they meet in the system properties.
 */
public final class GateResource implements QuarkusTestResourceLifecycleManager {

    private static final String OPEN = GateResource.class.getName() + ".open";
    private static final String SHUT = GateResource.class.getName() + ".shut";

    private final Gate gate = new Gate(URI.create(TestKeycloak.realmUrl()));

    @Override
    public Map<String, String> start() {
        System.getProperties().put(OPEN, step(gate::open));
        System.getProperties().put(SHUT, step(gate::shut));
        return Map.of(
                "quarkus.oidc.auth-server-url",
                        "http://localhost:%d/realms/muniment".formatted(gate.port()),
                "quarkus.oidc.credentials.secret", TestKeycloak.CLIENT_SECRET);
    }

    @Override
    public void stop() {
        shut();
        System.getProperties().remove(OPEN);
        System.getProperties().remove(SHUT);
    }

    static void open() {
        ((Runnable) System.getProperties().get(OPEN)).run();
    }

    static void shut() {
        ((Runnable) System.getProperties().get(SHUT)).run();
    }

    private interface Step {
        void take() throws IOException;
    }

    private static Runnable step(Step step) {
        return () -> {
            try {
                step.take();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
