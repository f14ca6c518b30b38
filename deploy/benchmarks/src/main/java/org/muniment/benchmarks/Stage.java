package org.muniment.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.muniment.standalone.ProjectFolder;
import org.muniment.standalone.platform.PlatformServer;
import org.muniment.standalone.postgres.Databases;
import org.muniment.standalone.postgres.PostgresBinaries;
import org.muniment.standalone.postgres.PostgresServer;
import org.muniment.standalone.process.Folders;
import org.muniment.standalone.process.Ports;
import org.muniment.testservices.TestKeycloak;

/**
 * A whole Muniment in a temporary folder, its database as durable as a real one, for as long as
 * something is measured.
 */
final class Stage implements AutoCloseable {

    /** What {@code ./archive start} gives the platform. */
    private static final String HEAP = "192m";

    private static final String DATABASE = "muniment";
    private static final String PASSWORD = "for-benchmarks";

    private final Path folder;
    private final PostgresServer postgres;
    private final int port;
    private final int managementPort;
    private PlatformServer platform;
    private double secondsToReady;

    private Stage(Path folder, PostgresServer postgres, int[] ports) {
        this.folder = folder;
        this.postgres = postgres;
        this.port = ports[0];
        this.managementPort = ports[1];
        this.platform = launched();
    }

    static Stage open() {
        try {
            Path folder = Files.createTempDirectory("muniment-benchmark");
            int[] ports = Ports.free(3);
            var cluster =
                    new PostgresServer.Cluster(
                            folder.resolve("postgres"),
                            ports[2],
                            PASSWORD,
                            folder.resolve("postgres.log"),
                            PostgresServer.Keeping.KEPT);
            PostgresServer postgres =
                    PostgresServer.start(
                            PostgresBinaries.unpackedUnder(ProjectFolder.serverFolder()), cluster);
            try (Connection superuser = postgres.connect("postgres")) {
                Databases.ensure(superuser, DATABASE, DATABASE, PASSWORD);
            }
            Stage stage = new Stage(folder, postgres, ports);
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
            return stage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("no database", e);
        }
    }

    private PlatformServer launched() {
        long before = System.nanoTime();
        PlatformServer server =
                PlatformServer.launch(
                        new PlatformServer.Run(
                                ProjectFolder.application(),
                                folder,
                                HEAP,
                                configuration(),
                                managementPort,
                                folder.resolve("platform.log")));
        while (!answers()) {
            if (!server.process().isAlive()) {
                throw server.process().failure("ended while starting");
            }
            pause();
        }
        secondsToReady = (System.nanoTime() - before) / 1e9;
        return server;
    }

    private Map<String, String> configuration() {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(DATABASE));
        configuration.put("QUARKUS_DATASOURCE_USERNAME", DATABASE);
        configuration.put("QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
        configuration.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        configuration.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        configuration.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        configuration.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        configuration.put("MUNIMENT_PUBLIC_URL", address());
        configuration.put("MUNIMENT_KEYCLOAK_URL", TestKeycloak.address());
        configuration.put("MUNIMENT_CLIENT_SECRET", TestKeycloak.CLIENT_SECRET);
        configuration.put("ARCHIVE_DATA_FILES", folder.resolve("files").toString());
        configuration.put("ARCHIVE_PUBLIC_URL", address());
        configuration.put("ARCHIVE_SPECIMEN", "false");
        return configuration;
    }

    private boolean answers() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            "http://127.0.0.1:%d/q/health/ready"
                                                                    .formatted(managementPort)))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Ends the platform and starts it again on the same data. */
    void restart() {
        platform.close();
        platform = launched();
    }

    /** How long the last start took, until the platform itself said that it is ready. */
    double secondsToReady() {
        return secondsToReady;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Connection database() throws SQLException {
        return postgres.connect(DATABASE);
    }

    /** What the platform's process occupies in memory, in megabytes of 1,000,000 bytes. */
    double residentMegabytes() {
        return ChildMemory.megabytes(
                Path.of("/proc/%d/status".formatted(platformProcess())), "VmRSS:");
    }

    /** The number of the platform's process. */
    long platformProcess() {
        return platform.process().handle().pid();
    }

    Path folder() {
        return folder;
    }

    @Override
    public synchronized void close() {
        if (Files.exists(folder)) {
            platform.close();
            postgres.close();
            Folders.delete(folder);
        }
    }
}
