package org.muniment.testservices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.muniment.standalone.ProjectFolder;
import org.muniment.standalone.postgres.Databases;
import org.muniment.standalone.postgres.PostgresBinaries;
import org.muniment.standalone.postgres.PostgresServer;
import org.muniment.standalone.postgres.PostgresServer.Cluster;
import org.muniment.standalone.postgres.PostgresServer.Keeping;
import org.muniment.standalone.process.Ports;
import org.muniment.standalone.process.Signal;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** One PostgreSQL 18 for all tests of this JVM; as many databases as they like. */
public final class TestPostgres {

    private static final String IMAGE = "postgres:18";
    private static final String OWNER = "muniment";
    private static final String PASSWORD = "for-tests";
    private static final int PORT = 5432;

    private TestPostgres() {}

    /** A database with its owner. */
    public record Database(String jdbcUrl, String username, String password) {}

    /** A new, empty database, sorted by code point as the real one is. */
    public static Database freshDatabase() {
        var server = OncePerJvm.texts("postgres", TestPostgres::start).getProperty("address");
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var superuser =
                DriverManager.getConnection(
                        server + "postgres", PostgresServer.SUPERUSER, PASSWORD)) {
            Databases.ensure(superuser, name, OWNER, PASSWORD);
        } catch (SQLException e) {
            throw new IllegalStateException("No database for the tests", e);
        }
        return new Database(server + name, OWNER, PASSWORD);
    }

    /** A connection to a database of a test as one who may do anything, damage it too. */
    public static Connection asSuperuser(String jdbcUrl) throws SQLException {
        return DriverManager.getConnection(jdbcUrl, PostgresServer.SUPERUSER, PASSWORD);
    }

    /**
     * Damages a database past every trigger and foreign key.
     *
     * @param statements each of which has to change at least one row
     */
    public static void tamper(String jdbcUrl, String... statements) {
        try (var superuser = asSuperuser(jdbcUrl);
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : statements) {
                if (statement.executeUpdate(sql) == 0) {
                    throw new IllegalArgumentException("Nothing was changed by " + sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties start() {
        var texts = new Properties();
        texts.setProperty(
                "address",
                switch (ServiceMode.chosen()) {
                    case EMBEDDED -> startEmbedded();
                    case CONTAINERS -> startContainer();
                });
        return texts;
    }

    private static String startEmbedded() {
        try {
            var folder = Files.createTempDirectory("muniment-test-postgres");
            var cluster =
                    new Cluster(
                            folder.resolve("data"),
                            Ports.free(1)[0],
                            PASSWORD,
                            folder.resolve("postgres.log"),
                            Keeping.TEMPORARY);
            var binaries = PostgresBinaries.unpackedUnder(ProjectFolder.serverFolder());
            var server = PostgresServer.start(binaries, cluster);
            Watchdog.endWithThisJvm(server.process(), Signal.INT, folder);
            return server.jdbcUrl("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // Testcontainers removes the container when the JVM ends.
    private static String startContainer() {
        var container =
                new GenericContainer<>(IMAGE)
                        .withEnv("POSTGRES_PASSWORD", PASSWORD)
                        .withTmpFs(Map.of("/var/lib/postgresql", "rw"))
                        .withCommand("postgres", "-c", "fsync=off", "-c", "synchronous_commit=off")
                        .withExposedPorts(PORT)
                        .waitingFor(
                                Wait.forSuccessfulCommand("pg_isready -h localhost")
                                        .withStartupTimeout(Duration.ofMinutes(2)));
        container.start();
        return "jdbc:postgresql://%s:%d/"
                .formatted(container.getHost(), container.getMappedPort(PORT));
    }
}
