package org.muniment.standalone.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.muniment.standalone.process.ServerFailure;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of a database, table by table, as PostgreSQL's {@code COPY} writes and reads them. */
public final class DatabaseCopy {

    private static final String TABLES =
            """
            select c.relname, array_agg(a.attname order by a.attnum)
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            group by c.relname order by c.relname\
            """;
    private static final String SEQUENCES =
            "select relname from pg_class where relnamespace = 'public'::regnamespace"
                    + " and relkind = 'S' order by relname";

    private final Connection connection;

    private DatabaseCopy(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes a picture of a database: whatever is read from here on is as it is now, until the
     * connection is closed.
     */
    public static DatabaseCopy pictureOf(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        var copy = new DatabaseCopy(connection);
        copy.one("select count(*) from pg_class");
        return copy;
    }

    /**
     * One that may write: past triggers and foreign keys, all in one transaction.
     *
     * @param superuser a connection that may do so
     */
    public static DatabaseCopy into(Connection superuser) throws SQLException {
        superuser.setAutoCommit(false);
        try (var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        return new DatabaseCopy(superuser);
    }

    /** The last migration, such as {@code 0070}. */
    public String schema() throws SQLException {
        return one(
                "select version from flyway_schema_history where version is not null and success"
                        + " order by installed_rank desc limit 1");
    }

    public String serverVersion() throws SQLException {
        return one("show server_version");
    }

    /** The present time in UTC, as the server knows it. */
    public String time() throws SQLException {
        return one("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
    }

    /** The digests of all files that were not expunged, in order. */
    public List<String> files() throws SQLException {
        return texts(
                "select digest from file f where not exists"
                        + " (select 1 from expunction e where e.file = f.digest) order by digest");
    }

    /** Copies all rows into a backup. */
    public List<Manifest.Table> copyTo(BackupInMaking backup) throws SQLException {
        var tables = new ArrayList<Manifest.Table>();
        for (var table : tables()) {
            var rows =
                    backup.add(
                            part(table.name()),
                            bytes -> {
                                try {
                                    return copies().copyOut(command(table, "to stdout"), bytes);
                                } catch (SQLException e) {
                                    throw new IOException(e);
                                }
                            });
            tables.add(new Manifest.Table(table.name(), table.columns(), rows));
        }
        return tables;
    }

    /** Where the sequences stand; asked for after the rows were copied, so never behind them. */
    public List<Manifest.Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : texts(SEQUENCES)) {
            try (var statement = connection.createStatement();
                    var row =
                            statement.executeQuery(
                                    "select last_value, is_called from public." + quoted(name))) {
                row.next();
                sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /**
     * Replaces all rows by those of a backup and commits; tables and columns are there already.
     *
     * @throws ServerFailure when the tables are others, or not all rows arrive
     */
    public void copyFrom(Backup backup) throws SQLException, IOException {
        var manifest = backup.manifest();
        requireSameTables(manifest.tables());
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "truncate "
                            + manifest.tables().stream()
                                    .map(table -> "public." + quoted(table.name()))
                                    .collect(Collectors.joining(", ")));
            for (var table : manifest.tables()) {
                try (InputStream bytes = Files.newInputStream(backup.part(part(table.name())))) {
                    var rows = copies().copyIn(command(table, "from stdin"), bytes);
                    if (rows != table.rows()) {
                        throw new ServerFailure(
                                "Of table %s, %d rows of %d arrived."
                                        .formatted(table.name(), rows, table.rows()));
                    }
                }
            }
            for (var sequence : manifest.sequences()) {
                statement.execute(
                        "select setval('public.%s', %d, %s)"
                                .formatted(
                                        quoted(sequence.name()),
                                        sequence.last(),
                                        sequence.called()));
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
    }

    private void requireSameTables(List<Manifest.Table> wanted) throws SQLException {
        var there = tables();
        var expected =
                wanted.stream()
                        .map(table -> new Manifest.Table(table.name(), table.columns(), 0))
                        .toList();
        if (!there.equals(expected)) {
            throw new ServerFailure(
                    "The tables of this version are not those of the backup, though their version"
                            + " is the same.");
        }
    }

    private List<Manifest.Table> tables() throws SQLException {
        var tables = new ArrayList<Manifest.Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var columns = (String[]) rows.getArray(2).getArray();
                tables.add(new Manifest.Table(rows.getString(1), List.of(columns), 0));
            }
        }
        return tables;
    }

    private CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String command(Manifest.Table table, String direction) {
        return "copy public.%s (%s) %s"
                .formatted(
                        quoted(table.name()),
                        table.columns().stream()
                                .map(DatabaseCopy::quoted)
                                .collect(Collectors.joining(", ")),
                        direction);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String part(String table) {
        return "database/" + table + ".copy";
    }

    private String one(String sql) throws SQLException {
        var texts = texts(sql);
        if (texts.isEmpty()) {
            throw new ServerFailure("The database is empty: there is no archive in it.");
        }
        return texts.getFirst();
    }

    private List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
