package org.muniment.standalone.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.muniment.standalone.ProjectFolder;
import org.muniment.standalone.keycloak.AdminAccess;
import org.muniment.standalone.keycloak.KeycloakDistribution;
import org.muniment.standalone.keycloak.KeycloakServer;
import org.muniment.standalone.keycloak.RealmImport;
import org.muniment.standalone.launcher.Secrets.Purpose;
import org.muniment.standalone.platform.PlatformServer;
import org.muniment.standalone.platform.Rehearsal;
import org.muniment.standalone.postgres.Databases;
import org.muniment.standalone.postgres.PostgresBinaries;
import org.muniment.standalone.postgres.PostgresServer;
import org.muniment.standalone.postgres.PostgresServer.Cluster;
import org.muniment.standalone.postgres.PostgresServer.Keeping;
import org.muniment.standalone.process.Folders;
import org.muniment.standalone.process.Ports;
import org.muniment.standalone.process.Progress;
import org.muniment.standalone.process.Server;
import org.muniment.standalone.process.ServerFailure;

/**
 * PostgreSQL, Keycloak and the platform on one data folder: started in this order, ended in the
 * opposite one. Ending may come at any time, also while a server is starting.
 */
final class Standalone implements AutoCloseable {

    static final String DATABASE = "muniment";
    private static final String REHEARSAL = "muniment_rehearsal";
    private static final String CLIENT = "muniment";

    private final Settings settings;
    private final DataFolder data;
    private final Progress progress;
    private final Deque<Started> running = new ArrayDeque<>();
    private Optional<PostgresServer> postgres = Optional.empty();
    private boolean ending;

    /** A server and where its process is written down. */
    private record Started(Server server, ProcessNote note) {}

    Standalone(Settings settings, DataFolder data, Progress progress) {
        this.settings = settings;
        this.data = data;
        this.progress = progress;
    }

    /** Starts PostgreSQL and the database in it. */
    void startPostgres() {
        var secrets = data.secrets();
        var cluster =
                new Cluster(
                        data.postgres(),
                        settings.postgresPort(),
                        secrets.of(Purpose.POSTGRES_SUPERUSER),
                        data.log("postgres"),
                        Keeping.KEPT);
        progress.during(
                "Starting PostgreSQL",
                () -> {
                    var binaries = PostgresBinaries.unpackedUnder(ProjectFolder.serverFolder());
                    var server = start("postgres", () -> PostgresServer.launch(binaries, cluster));
                    postgres = Optional.of(server);
                    makeDatabase(DATABASE);
                });
    }

    private void makeDatabase(String name) {
        var password = data.secrets().of(Purpose.POSTGRES_MUNIMENT);
        asSuperuser(superuser -> Databases.ensure(superuser, name, DATABASE, password));
    }

    private void asSuperuser(Consumer<Connection> work) {
        try (var superuser = postgres.orElseThrow().connect(PostgresServer.SUPERUSER)) {
            work.accept(superuser);
        } catch (SQLException e) {
            throw new ServerFailure("PostgreSQL refuses its own superuser", e);
        }
    }

    /** Starts Keycloak with the realm, and tells it where this platform is. */
    void startKeycloak() {
        var built = progress.during("Preparing Keycloak", Standalone::distribution);
        var first = !KeycloakServer.complete(data.keycloak());
        progress.during(
                first ? "Starting Keycloak for the first time" : "Starting Keycloak",
                () -> {
                    var server = start("keycloak", () -> KeycloakServer.launch(built, keycloak()));
                    server.admin()
                            .setClient(
                                    CLIENT,
                                    data.secrets().of(Purpose.OIDC_CLIENT),
                                    settings.publicUrl() + "/sign-in",
                                    settings.publicUrl() + "/admin/");
                });
    }

    private static KeycloakDistribution distribution() {
        return KeycloakDistribution.builtUnder(ProjectFolder.serverFolder());
    }

    private KeycloakServer.Instance keycloak() {
        var secrets = data.secrets();
        var realm = RealmImport.from(ProjectFolder.realmFolder(), secrets.of(Purpose.OIDC_CLIENT));
        return new KeycloakServer.Instance(
                data.keycloak(),
                settings.keycloakPort(),
                settings.keycloakManagementPort(),
                settings.specimen() ? realm.withSpecimenPeople() : realm,
                AdminAccess.withSecrets(
                        secrets.of(Purpose.KEYCLOAK_ADMIN), secrets.of(Purpose.KEYCLOAK_LAUNCHER)),
                data.log("keycloak"));
    }

    /**
     * Starts the platform. It loads the specimen archive itself before it says that it is ready; a
     * failure of that ends it, and so is shown here with the end of its log.
     */
    void startPlatform(Path application) {
        var run = run(application, platformConfiguration(), settings.managementPort(), "platform");
        progress.during(
                "Starting the platform", () -> start("platform", () -> PlatformServer.launch(run)));
    }

    private PlatformServer.Run run(
            Path application, Map<String, String> configuration, int managementPort, String log) {
        return new PlatformServer.Run(
                application,
                data.root(),
                settings.heap(),
                configuration,
                managementPort,
                data.log(log));
    }

    /**
     * Lets Java learn how the platform starts, where it has not yet. If that fails, the platform
     * starts all the same, only slower.
     */
    void rehearsePlatform(Path application) {
        var ports = Ports.free(2);
        var run = run(application, rehearsalConfiguration(ports), ports[1], "rehearsal");
        if (!Rehearsal.isNeeded(run)) {
            return;
        }
        try {
            progress.during(
                    "Rehearsing the platform's start, once for this build",
                    () -> rehearse(run, "http://127.0.0.1:" + ports[0]));
        } catch (RuntimeException failure) {
            if (isEnding()) {
                throw failure;
            }
            progress.say("The platform starts slower without it. What it wrote is in " + run.log());
        }
    }

    private void rehearse(PlatformServer.Run run, String address) {
        asSuperuser(superuser -> Databases.drop(superuser, REHEARSAL));
        makeDatabase(REHEARSAL);
        try {
            var rehearsal = start("rehearsal", () -> Rehearsal.launch(run));
            try {
                rehearsal.finish(address);
            } finally {
                end(rehearsal);
            }
        } finally {
            Folders.delete(data.rehearsal());
            asSuperuser(superuser -> Databases.drop(superuser, REHEARSAL));
        }
    }

    /** Nothing of the archive is touched: database, files and ports are the rehearsal's own. */
    private Map<String, String> rehearsalConfiguration(int[] ports) {
        var configuration = new HashMap<>(platformConfiguration());
        configuration.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(REHEARSAL));
        configuration.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        configuration.put("QUARKUS_HTTP_PORT", Integer.toString(ports[0]));
        configuration.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports[1]));
        configuration.put("ARCHIVE_DATA_FILES", data.rehearsal().toString());
        configuration.put("ARCHIVE_SPECIMEN", "false");
        return configuration;
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.postgresPort(), database);
    }

    /** The settings of the platform, as environment variables. */
    Map<String, String> platformConfiguration() {
        var secrets = data.secrets();
        var clientSecret = secrets.of(Purpose.OIDC_CLIENT);
        var keycloakUrl = "http://localhost:" + settings.keycloakPort();
        var sessionKey = secrets.of(Purpose.SESSION_KEY);
        var configuration = new HashMap<String, String>();
        configuration.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(DATABASE));
        configuration.put("QUARKUS_DATASOURCE_USERNAME", DATABASE);
        configuration.put("QUARKUS_DATASOURCE_PASSWORD", secrets.of(Purpose.POSTGRES_MUNIMENT));
        configuration.put("QUARKUS_HTTP_HOST", settings.host());
        configuration.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port()));
        configuration.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        configuration.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.managementPort()));
        configuration.put("MUNIMENT_PUBLIC_URL", settings.publicUrl());
        configuration.put("MUNIMENT_KEYCLOAK_URL", keycloakUrl);
        configuration.put("MUNIMENT_CLIENT_SECRET", clientSecret);
        configuration.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL", keycloakUrl + "/realms/" + KeycloakServer.REALM);
        configuration.put("QUARKUS_OIDC_CREDENTIALS_SECRET", clientSecret);
        configuration.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", sessionKey);
        configuration.put("QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET", sessionKey);
        configuration.put("ARCHIVE_DATA_FILES", data.files().toString());
        configuration.put("ARCHIVE_PUBLIC_URL", settings.publicUrl());
        configuration.put("ARCHIVE_SPECIMEN", Boolean.toString(settings.specimen()));
        configuration.put("ARCHIVE_REVIEW_FOUR_EYES", settings.fourEyes());
        configuration.put("ARCHIVE_REVIEW_STALLED_AFTER", settings.stalledAfter().toString());
        configuration.put("ARCHIVE_FILES_KEEP_FREE", settings.keepFree());
        configuration.put("MALLOC_ARENA_MAX", "2");
        return configuration;
    }

    private <S extends Server> S start(String name, Supplier<S> launch) {
        var server = launched(name, launch);
        server.awaitReady();
        return server;
    }

    /** Launches a server, unless the end has begun; what is launched here is ended there. */
    private synchronized <S extends Server> S launched(String name, Supplier<S> launch) {
        if (ending) {
            throw new ServerFailure("Stopped while starting");
        }
        var server = launch.get();
        var note = data.processNote(name);
        note.write(server.process().handle());
        running.push(new Started(server, note));
        return server;
    }

    /** Ends one server before the others. */
    private void end(Server server) {
        server.close();
        synchronized (this) {
            running.stream().filter(it -> it.server() == server).forEach(it -> it.note().erase());
            running.removeIf(it -> it.server() == server);
        }
    }

    /** Waits until one of the servers ends by itself, and says which. */
    ServerFailure awaitFailure() {
        CompletableFuture.anyOf(
                        servers().stream()
                                .map(server -> server.process().handle().onExit())
                                .toArray(CompletableFuture[]::new))
                .join();
        return servers().stream()
                .filter(server -> !server.process().isAlive())
                .findFirst()
                .map(server -> server.process().failure("ended by itself"))
                .orElseThrow();
    }

    private synchronized List<Server> servers() {
        return running.stream().map(Started::server).toList();
    }

    /** Whether the end was asked for, which explains any failure seen afterwards. */
    synchronized boolean isEnding() {
        return ending;
    }

    @Override
    public synchronized void close() {
        ending = true;
        while (!running.isEmpty()) {
            var last = running.pop();
            progress.during("Stopping " + inSentence(last.server()), last.server()::close);
            last.note().erase();
        }
    }

    private static String inSentence(Server server) {
        return server.name().startsWith("The ")
                ? "the " + server.name().substring(4)
                : server.name();
    }
}
