package org.muniment.testservices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import org.muniment.standalone.ProjectFolder;
import org.muniment.standalone.keycloak.AdminAccess;
import org.muniment.standalone.keycloak.KeycloakAdmin;
import org.muniment.standalone.keycloak.KeycloakDistribution;
import org.muniment.standalone.keycloak.KeycloakServer;
import org.muniment.standalone.keycloak.KeycloakServer.Instance;
import org.muniment.standalone.keycloak.RealmImport;
import org.muniment.standalone.process.Folders;
import org.muniment.standalone.process.Ports;
import org.muniment.standalone.process.Signal;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/**
 * One Keycloak with the realm {@code muniment} and its specimen people, for all tests of this JVM.
 * The realm is imported once and its database copied for each JVM, which saves some ten seconds.
 */
public final class TestKeycloak {

    /** The platform's client. */
    public static final String CLIENT = "muniment";

    /** The secret of the platform's client in tests. */
    public static final String CLIENT_SECRET = "secret-of-the-platform-client-for-tests";

    private static final String IMAGE = "quay.io/keycloak/keycloak:26.7";
    private static final int PORT = 8080;
    static final AdminAccess ACCESS =
            AdminAccess.withSecrets("administrator-for-tests", "launcher-for-tests");

    /** Files copied into a container belong to root; Keycloak must own the folder of its data. */
    private static final String IMPORT_AND_START =
            "mkdir -p /opt/keycloak/data/import && cp /tmp/import/* /opt/keycloak/data/import/ &&"
                    + " exec /opt/keycloak/bin/kc.sh start-dev --http-host=0.0.0.0 --import-realm";

    private TestKeycloak() {}

    /** The realm's address, as a client of OpenID Connect is told it. */
    public static String realmUrl() {
        return address() + "/realms/" + KeycloakServer.REALM;
    }

    /** The server's settings, for tests that change some. */
    public static KeycloakAdmin admin() {
        return new KeycloakAdmin(address(), ACCESS);
    }

    /** The server's address without a path. */
    public static String address() {
        return OncePerJvm.texts("keycloak", TestKeycloak::start).getProperty("address");
    }

    private static Properties start() {
        var address =
                switch (ServiceMode.chosen()) {
                    case EMBEDDED -> startEmbedded();
                    case CONTAINERS -> startContainer();
                };
        var texts = new Properties();
        texts.setProperty("address", address);
        return texts;
    }

    private static String startEmbedded() {
        try {
            var distribution = KeycloakDistribution.builtUnder(ProjectFolder.serverFolder());
            var imported = importedRealm(distribution);
            var folder = Files.createTempDirectory("muniment-test-keycloak");
            Folders.copy(imported, folder.resolve("keycloak"));
            var server = KeycloakServer.start(distribution, instance(folder.resolve("keycloak")));
            Watchdog.endWithThisJvm(server.process(), Signal.TERM, folder);
            return server.address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path importedRealm(KeycloakDistribution distribution) throws IOException {
        var content = new ByteArrayOutputStream();
        for (var file : realm().files()) {
            content.write(Files.readAllBytes(file));
        }
        var realm = Arrays.hashCode(content.toByteArray());
        var name = "realm-%s-%s".formatted(distribution.name(), Integer.toHexString(realm));
        return Folders.madeOnce(
                ProjectFolder.serverFolder().resolve(name),
                folder -> importRealm(distribution, folder));
    }

    private static void importRealm(KeycloakDistribution distribution, Path folder)
            throws IOException {
        var server = KeycloakServer.launch(distribution, instance(folder));
        try (var watchdog = Watchdog.endWithThisJvm(server.process(), Signal.TERM, folder);
                server) {
            if (!watchdog.shell().isAlive()) {
                throw new IOException("nobody would end Keycloak if this process were killed");
            }
            server.awaitReady();
        }
    }

    private static Instance instance(Path folder) {
        var ports = Ports.free(2);
        return new Instance(
                folder, ports[0], ports[1], realm(), ACCESS, folder.resolve("keycloak.log"));
    }

    private static RealmImport realm() {
        return RealmImport.from(ProjectFolder.realmFolder(), CLIENT_SECRET).withSpecimenPeople();
    }

    @SuppressWarnings("resource") // Testcontainers removes the container when the JVM ends.
    private static String startContainer() {
        var realm = realm();
        var container =
                new GenericContainer<>(IMAGE)
                        .withEnv(realm.variables())
                        .withEnv(ACCESS.environment())
                        .withCreateContainerCmdModifier(
                                command -> command.withEntrypoint("sh", "-c", IMPORT_AND_START))
                        .withExposedPorts(PORT)
                        .waitingFor(
                                Wait.forHttp("/realms/" + KeycloakServer.REALM)
                                        .forPort(PORT)
                                        .withStartupTimeout(Duration.ofMinutes(10)));
        for (var file : realm.files()) {
            container.withCopyFileToContainer(
                    MountableFile.forHostPath(file), "/tmp/import/" + file.getFileName());
        }
        container.start();
        return "http://%s:%d".formatted(container.getHost(), container.getMappedPort(PORT));
    }
}
