package org.muniment.standalone.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.muniment.standalone.process.Commands;
import org.muniment.standalone.process.Folders;
import org.muniment.standalone.process.JavaRuntime;
import org.muniment.standalone.process.RunningPrograms;
import org.muniment.standalone.process.ServerFailure;

/**
 * Keycloak's programs, built for Muniment: an embedded database, one node, and only the features
 * that are used. The build takes some twenty seconds and is done once.
 */
public final class KeycloakDistribution {

    private static final List<String> BUILD_OPTIONS =
            List.of(
                    "--db=dev-file",
                    "--health-enabled=true",
                    "--features-disabled="
                            + String.join(
                                    ",",
                                    "admin-fine-grained-authz",
                                    "authorization",
                                    "authzen",
                                    "ciba",
                                    "client-auth-federated",
                                    "client-policies",
                                    "device-flow",
                                    "docker",
                                    "dpop",
                                    "identity-brokering-api",
                                    "impersonation",
                                    "jwt-authorization-grant",
                                    "kerberos",
                                    "opentelemetry",
                                    "organization",
                                    "par",
                                    "passkeys",
                                    "persistent-user-sessions",
                                    "recovery-codes",
                                    "step-up-authentication",
                                    "step-up-authentication-saml",
                                    "token-exchange-standard",
                                    "twitter-broker",
                                    "update-email",
                                    "user-event-metrics",
                                    "web-authn",
                                    "workflows"));

    private final Path home;

    private KeycloakDistribution(Path home) {
        this.home = home;
    }

    /**
     * The built programs under {@code servers}, built if need be from what Maven unpacked to {@code
     * servers/keycloak-distribution}.
     */
    public static KeycloakDistribution builtUnder(Path servers) {
        var original = original(servers.resolve("keycloak-distribution"));
        var name =
                "%s-%s"
                        .formatted(
                                original.getFileName(),
                                Integer.toHexString(BUILD_OPTIONS.hashCode()));
        return new KeycloakDistribution(
                Folders.madeOnce(servers.resolve(name), folder -> build(original, folder)));
    }

    private static Path original(Path unpacked) {
        if (Files.isDirectory(unpacked)) {
            try (var versions = Files.list(unpacked)) {
                var folders =
                        versions.filter(folder -> Files.isDirectory(folder.resolve("lib")))
                                .toList();
                if (folders.size() == 1) {
                    return folders.getFirst();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new ServerFailure(
                "Keycloak is not unpacked at "
                        + unpacked
                        + ": run mvn -pl deploy/standalone generate-resources");
    }

    private static void build(Path original, Path folder) {
        for (var part : List.of("lib", "conf", "providers", "themes")) {
            Folders.copy(original.resolve(part), folder.resolve(part));
        }
        var command = new ArrayList<>(command(folder, folder));
        command.add("build");
        command.addAll(BUILD_OPTIONS);
        var outcome = Commands.run(command, Map.of());
        if (!outcome.succeeded()) {
            throw new ServerFailure("Keycloak could not be built:\n" + outcome.output());
        }
    }

    /** The {@code lib} folder, which each instance links to. */
    Path lib() {
        return home.resolve("lib");
    }

    /** The version, such as {@code keycloak-26.7.3}. */
    public String version() {
        var name = name();
        return name.substring(0, name.lastIndexOf('-'));
    }

    /** The jar of the driver and tools of its embedded database. */
    public Path databaseDriver() {
        try (var jars = Files.list(lib().resolve("lib/main"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("com.h2database.h2-"))
                    .findFirst()
                    .orElseThrow(() -> new ServerFailure("Keycloak is not unpacked whole"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of this build, which changes with Keycloak's version and the options. */
    public String name() {
        return home.getFileName().toString();
    }

    /** The words that run Keycloak's own command line, to which its arguments are added. */
    List<String> command(Path instance) {
        return command(home, instance);
    }

    /**
     * Runs Keycloak's main class without its shell script: the script leaves a shell between us and
     * the server, which would not end with it.
     */
    private static List<String> command(Path home, Path instance) {
        var words = new ArrayList<String>();
        words.add(JavaRuntime.program());
        words.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xms96m",
                        "-Xmx320m",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Duser.country=US"));
        for (var opened : List.of("util", "util.concurrent", "security", "lang")) {
            words.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        words.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin."
                                + "QuarkusForkJoinWorkerThreadFactory",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        homeArgument(instance),
                        "-Djboss.server.config.dir=" + instance.resolve("conf"),
                        "-cp",
                        home.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return words;
    }

    /** The Keycloaks that run with this folder as their home; more than one only by accident. */
    public static List<ProcessHandle> runningIn(Path instance) {
        return RunningPrograms.withArgument(homeArgument(instance));
    }

    private static String homeArgument(Path instance) {
        return "-Dkc.home.dir=" + instance;
    }
}
