package org.muniment.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.standalone.process.Commands;
import org.muniment.standalone.process.Folders;
import org.muniment.standalone.process.Server;
import org.muniment.standalone.process.ServerFailure;
import org.muniment.standalone.process.ServerProcess;
import org.muniment.standalone.process.Signal;
import org.muniment.standalone.process.Signals;

/**
 * A running PostgreSQL 18, reached over TCP on the loopback interface alone. Its cluster sorts by
 * code point (built-in provider, C.UTF-8), so no update of the system's collations can disturb an
 * index.
 */
public final class PostgresServer implements Server {

    /** The name of the cluster's superuser. */
    public static final String SUPERUSER = "postgres";

    private static final String NAME = "PostgreSQL";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String POSTMASTER_FILE = "postmaster.pid";

    private final Cluster cluster;
    private final ServerProcess process;

    private PostgresServer(Cluster cluster, ServerProcess process) {
        this.cluster = cluster;
        this.process = process;
    }

    /** Whether the data must outlive the server. */
    public enum Keeping {
        /** Every acknowledged commit is on disk. */
        KEPT("on"),
        /** For tests: nothing is forced to disk, and a crash may lose the cluster. */
        TEMPORARY("off");

        private final String durability;

        Keeping(String durability) {
            this.durability = durability;
        }
    }

    /**
     * A cluster of databases.
     *
     * @param data its folder, made on the first start
     * @param port where it listens on the loopback interface
     * @param password the superuser's; used to make the cluster and to connect later
     * @param log where the server writes
     */
    public record Cluster(Path data, int port, String password, Path log, Keeping keeping) {}

    /** Launches the server and waits until it answers. */
    public static PostgresServer start(PostgresBinaries binaries, Cluster cluster) {
        var server = launch(binaries, cluster);
        server.awaitReady();
        return server;
    }

    /**
     * Launches a server on the cluster, which is made first if it is not there. No other server may
     * run on the same data.
     */
    public static PostgresServer launch(PostgresBinaries binaries, Cluster cluster) {
        return launch(binaries, cluster, ServerAccount.here());
    }

    static PostgresServer launch(
            PostgresBinaries binaries, Cluster cluster, ServerAccount account) {
        Folders.madeOnce(cluster.data(), folder -> makeCluster(binaries, cluster, account, folder));
        account.own(cluster.data());
        account.requireReach(cluster.data());
        var process =
                ServerProcess.start(
                        NAME,
                        account.command(arguments(binaries, cluster)),
                        Map.of("LC_ALL", "C"),
                        cluster.log());
        return new PostgresServer(cluster, process);
    }

    private static void makeCluster(
            PostgresBinaries binaries, Cluster cluster, ServerAccount account, Path folder)
            throws IOException {
        var password = folder.resolveSibling(folder.getFileName() + ".password");
        Files.deleteIfExists(password);
        Files.createFile(
                password,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, cluster.password());
        try {
            account.own(folder);
            account.own(password);
            account.requireReach(folder);
            account.requireReach(binaries.home());
            var outcome =
                    Commands.run(
                            account.command(initdb(binaries, folder, password)),
                            Map.of("LC_ALL", "C"));
            if (!outcome.succeeded()) {
                throw new ServerFailure("The database could not be made:\n" + outcome.output());
            }
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private static String[] initdb(PostgresBinaries binaries, Path folder, Path password) {
        return new String[] {
            binaries.program("initdb"),
            "--pgdata=" + folder,
            "--username=" + SUPERUSER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions"
        };
    }

    private static String[] arguments(PostgresBinaries binaries, Cluster cluster) {
        var words = new ArrayList<String>();
        words.addAll(List.of(binaries.program("postgres"), "-D", cluster.data().toString()));
        Map.of(
                        "port",
                        Integer.toString(cluster.port()),
                        "listen_addresses",
                        "127.0.0.1",
                        "unix_socket_directories",
                        "",
                        "fsync",
                        cluster.keeping().durability,
                        "synchronous_commit",
                        cluster.keeping().durability,
                        "full_page_writes",
                        cluster.keeping().durability,
                        "timezone",
                        "UTC",
                        "log_timezone",
                        "UTC")
                .forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return words.toArray(String[]::new);
    }

    /**
     * Ends a server that still runs on this data, if there is one.
     *
     * @return whether there was
     */
    public static boolean endLeftover(Path data) {
        var leftover = postmaster(data);
        leftover.ifPresent(server -> Signals.end(server, Signal.INT, PATIENCE));
        return leftover.isPresent();
    }

    /** The server that runs on this data, started by whomever. */
    private static Optional<ProcessHandle> postmaster(Path data) {
        var file = data.resolve(POSTMASTER_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(PostgresServer::isPostgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
    }

    private boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            if ("28P01".equals(notYet.getSQLState())) {
                throw new ServerFailure(
                        "PostgreSQL does not accept the password that the data folder holds for it",
                        notYet);
            }
            return false;
        }
    }

    /** A connection as the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, cluster.password());
    }

    /** The address of a database. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(cluster.port(), database);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public void awaitReady() {
        process.awaitReady(this::answers, PATIENCE);
    }

    /** Ends the server: open transactions are rolled back, the rest is on disk. */
    @Override
    public void close() {
        process.stop(Signal.INT, PATIENCE);
    }
}
