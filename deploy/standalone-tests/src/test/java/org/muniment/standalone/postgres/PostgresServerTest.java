package org.muniment.standalone.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.standalone.ProjectFolder;
import org.muniment.standalone.postgres.PostgresServer.Cluster;
import org.muniment.standalone.postgres.PostgresServer.Keeping;
import org.muniment.standalone.process.Folders;
import org.muniment.standalone.process.Ports;
import org.muniment.standalone.process.ServerFailure;
import org.muniment.standalone.process.Signal;
import org.muniment.standalone.process.Signals;

class PostgresServerTest {

    private final PostgresBinaries binaries =
            PostgresBinaries.unpackedUnder(ProjectFolder.serverFolder());

    @TempDir Path folder;

    @Test
    void keptDataAreForcedToDiskAndSurviveAKill() throws SQLException {
        var cluster = cluster("secret", Keeping.KEPT);
        try (var server = PostgresServer.start(binaries, cluster)) {
            assertEquals(List.of("on"), rows(server, "SHOW fsync"));
            assertEquals(List.of("on"), rows(server, "SHOW synchronous_commit"));
            assertEquals(List.of("on"), rows(server, "SHOW full_page_writes"));
            execute(server, "CREATE TABLE kept AS SELECT 'acknowledged' AS word");
            Signals.end(server.process().handle(), Signal.KILL, Duration.ofSeconds(10));
        }
        try (var again = PostgresServer.start(binaries, cluster)) {
            assertEquals(List.of("acknowledged"), rows(again, "SELECT word FROM kept"));
        }
    }

    @Test
    void aLeftoverServerIsEndedBeforeTheNextStart() throws SQLException {
        var cluster = cluster("secret", Keeping.TEMPORARY);
        try (var left = PostgresServer.start(binaries, cluster)) {
            assertTrue(PostgresServer.endLeftover(cluster.data()));
            assertFalse(left.process().isAlive());
            assertFalse(PostgresServer.endLeftover(cluster.data()));
        }
    }

    @Test
    void aNoteOfAServerThatIsGoneIsNoHindrance() throws IOException, SQLException {
        var cluster = cluster("secret", Keeping.TEMPORARY);
        PostgresServer.start(binaries, cluster).close();
        var note = cluster.data().resolve("postmaster.pid");
        Files.writeString(note, ProcessHandle.current().pid() + "\n" + cluster.data() + "\n");
        assertFalse(PostgresServer.endLeftover(cluster.data()), "this is not a PostgreSQL");
        Files.writeString(note, "999999999\n" + cluster.data() + "\n");
        try (var server = PostgresServer.start(binaries, cluster)) {
            assertEquals(List.of("1"), rows(server, "SELECT 1"));
        }
    }

    @Test
    void anInterruptedFirstStartIsBegunAnew() throws IOException, SQLException {
        var cluster = cluster("secret", Keeping.TEMPORARY);
        var half = Files.createDirectories(folder.resolve("data.part-1"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        try (var server = PostgresServer.start(binaries, cluster)) {
            assertEquals(List.of("1"), rows(server, "SELECT 1"));
        }
        assertFalse(Files.exists(half));
    }

    @Test
    void aLostPasswordIsSaidAtOnce() {
        var cluster = cluster("secret", Keeping.TEMPORARY);
        PostgresServer.start(binaries, cluster).close();
        var other =
                new Cluster(
                        cluster.data(), cluster.port(), "wrong", cluster.log(), cluster.keeping());
        try (var server = PostgresServer.launch(binaries, other)) {
            var failure = assertThrows(ServerFailure.class, server::awaitReady);
            assertTrue(failure.toString().contains("password"), failure.toString());
        }
    }

    @Test
    void thePasswordOfTheFirstStartIsNotLeftInAFile() throws IOException {
        PostgresServer.start(binaries, cluster("a-rare-word", Keeping.TEMPORARY)).close();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        new String(
                                        Files.readAllBytes(file),
                                        java.nio.charset.StandardCharsets.ISO_8859_1)
                                .contains("a-rare-word"),
                        file.toString());
            }
        }
    }

    @Test
    void rootWithoutUserNamespacesRunsItAsNobodyOnDataOfEitherOwner()
            throws IOException, SQLException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root changes accounts");
        var asNobody = ServerAccount.chosen("root", command -> command.contains("--reuid=nobody"));
        var open = Files.createTempDirectory(Path.of("/tmp"), "muniment-test-account");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            var cluster =
                    new Cluster(
                            open.resolve("data"),
                            Ports.free(1)[0],
                            "secret",
                            open.resolve("log"),
                            Keeping.TEMPORARY);
            for (var account : List.of(asNobody, ServerAccount.here(), asNobody)) {
                try (var server = PostgresServer.launch(binaries, cluster, account)) {
                    server.awaitReady();
                    assertEquals(List.of("1"), rows(server, "SELECT 1"));
                }
            }
        } finally {
            Folders.delete(open);
        }
    }

    @Test
    void aFolderThatTheOtherAccountCannotReachIsExplained() {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root changes accounts");
        var asNobody = ServerAccount.chosen("root", command -> command.contains("--reuid=nobody"));
        var failure =
                assertThrows(
                        ServerFailure.class,
                        () ->
                                PostgresServer.launch(
                                        binaries, cluster("secret", Keeping.TEMPORARY), asNobody));
        assertTrue(failure.toString().contains("ARCHIVE_DATA"), failure.toString());
    }

    private Cluster cluster(String password, Keeping keeping) {
        return new Cluster(
                folder.resolve("data"),
                Ports.free(1)[0],
                password,
                folder.resolve("postgres.log"),
                keeping);
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(PostgresServer server, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
