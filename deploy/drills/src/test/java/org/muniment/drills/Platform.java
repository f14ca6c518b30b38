package org.muniment.drills;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muniment.standalone.ProjectFolder;
import org.muniment.standalone.platform.PlatformCommand;
import org.muniment.standalone.postgres.Databases;
import org.muniment.standalone.postgres.PostgresBinaries;
import org.muniment.standalone.postgres.PostgresServer;
import org.muniment.standalone.postgres.PostgresServer.Cluster;
import org.muniment.standalone.postgres.PostgresServer.Keeping;
import org.muniment.standalone.process.Commands;
import org.muniment.standalone.process.HttpProbe;
import org.muniment.standalone.process.JavaRuntime;
import org.muniment.standalone.process.Ports;
import org.muniment.standalone.process.ServerProcess;
import org.muniment.standalone.process.Signal;
import org.muniment.testservices.TestKeycloak;

/** The built platform on a database of its own whose commits reach the disk. */
final class Platform implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String DATABASE = "muniment";
    private static final String PASSWORD = "for-drills";

    private final Path folder;
    private final Path files;
    private final Cluster cluster;
    private final int[] ports = Ports.free(3);
    private PostgresServer postgres;
    private ServerProcess process;

    private Platform(Path folder, Path files) {
        this.folder = folder;
        this.files = files;
        this.cluster =
                new Cluster(
                        folder.resolve("postgres"),
                        ports[2],
                        PASSWORD,
                        folder.resolve("postgres.log"),
                        Keeping.KEPT);
        this.postgres = launchPostgres();
        this.process = launch();
    }

    /** Starts both, with an empty archive. */
    static Platform in(Path folder) {
        return in(folder, folder.resolve("files"));
    }

    /**
     * Starts both, with an empty archive.
     *
     * @param files where deposited files go; its last byte may be used
     */
    static Platform in(Path folder, Path files) {
        var platform = new Platform(folder, files);
        platform.awaitReady();
        return platform;
    }

    private PostgresServer launchPostgres() {
        var server =
                PostgresServer.start(
                        PostgresBinaries.unpackedUnder(ProjectFolder.serverFolder()), cluster);
        try (var superuser = server.connect(PostgresServer.SUPERUSER)) {
            Databases.ensure(superuser, DATABASE, DATABASE, PASSWORD);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    private ServerProcess launch() {
        var jar = ProjectFolder.application().resolve("quarkus-run.jar");
        return ServerProcess.start(
                "The platform",
                List.of(
                        JavaRuntime.program(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        jar.toString()),
                configuration(),
                folder.resolve("platform.log"));
    }

    private Map<String, String> configuration() {
        var configuration = new HashMap<String, String>();
        configuration.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(DATABASE));
        configuration.put("QUARKUS_DATASOURCE_USERNAME", DATABASE);
        configuration.put("QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
        configuration.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        configuration.put("QUARKUS_HTTP_PORT", Integer.toString(ports[0]));
        configuration.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        configuration.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports[1]));
        configuration.put("MUNIMENT_PUBLIC_URL", address());
        configuration.put("MUNIMENT_KEYCLOAK_URL", TestKeycloak.address());
        configuration.put("MUNIMENT_CLIENT_SECRET", TestKeycloak.CLIENT_SECRET);
        configuration.put("ARCHIVE_DATA_FILES", files.toString());
        configuration.put("ARCHIVE_FILES_KEEP_FREE", "0");
        configuration.put("ARCHIVE_SPECIMEN", "false");
        return configuration;
    }

    String address() {
        return "http://127.0.0.1:" + ports[0];
    }

    void awaitReady() {
        process.awaitReady(
                new HttpProbe("http://127.0.0.1:%d/q/health/ready".formatted(ports[1]))::isFine,
                PATIENCE);
    }

    /** SIGKILL: nothing is finished, nothing is said. */
    void kill() {
        process.handle().destroyForcibly();
        process.handle().onExit().join();
    }

    void start() {
        process = launch();
        awaitReady();
    }

    /** Ends the database as an operator would, and starts it again after a while. */
    void restartDatabase(Duration away) {
        postgres.close();
        pause(away);
        postgres = launchPostgres();
    }

    /** Fails unless verification finds nothing wrong; gives what it said. */
    String requireSound(String... options) {
        var command = new PlatformCommand(ProjectFolder.application(), "256m", configuration());
        var outcome = Commands.run(command.words("verify", List.of(options)), configuration());
        assertEquals(0, outcome.exitCode(), outcome.output());
        return outcome.output();
    }

    /** How many files deposits have begun and not ended. */
    int staged() {
        try (var staged = Files.list(files.resolve("staging"))) {
            return (int) staged.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String log() {
        try {
            return Files.readString(folder.resolve("platform.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.stop(Signal.TERM, Duration.ofSeconds(30));
        postgres.close();
    }
}
