package org.muniment.standalone.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.standalone.ProjectFolder;
import org.muniment.standalone.keycloak.KeycloakDistribution;
import org.muniment.standalone.postgres.Databases;
import org.muniment.standalone.postgres.PostgresBinaries;
import org.muniment.standalone.postgres.PostgresServer;
import org.muniment.standalone.postgres.PostgresServer.Cluster;
import org.muniment.standalone.postgres.PostgresServer.Keeping;
import org.muniment.standalone.process.Commands;
import org.muniment.standalone.process.JavaRuntime;
import org.muniment.standalone.process.Ports;
import org.muniment.standalone.process.ServerFailure;

/** The parts of a backup: rows, files, accounts, and how it is told whether all are there. */
class KeepingTest {

    private static final String TABLES =
            """
            create table flyway_schema_history
                (installed_rank int, version text, success boolean);
            create table file (digest text primary key);
            create table expunction (file text);
            create sequence serials;
            create table kept (
                id bigint generated always as identity primary key,
                words text,
                doubled text generated always as (words || words) stored,
                bytes bytea,
                at timestamptz,
                other bigint references kept);
            create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'never changed'; end $$;
            create trigger kept_refuses before insert on kept for each row execute function refuse();
            """;

    @TempDir static Path folder;

    private static PostgresServer server = startServer();

    private static PostgresServer startServer() {
        try {
            var place = Files.createTempDirectory("muniment-keeping");
            return PostgresServer.start(
                    PostgresBinaries.unpackedUnder(ProjectFolder.serverFolder()),
                    new Cluster(
                            place.resolve("data"),
                            Ports.free(1)[0],
                            "secret",
                            place.resolve("log"),
                            Keeping.TEMPORARY));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void makeDatabases() throws SQLException {
        try (var superuser = server.connect(PostgresServer.SUPERUSER)) {
            Databases.ensure(superuser, "original", "muniment", "secret");
            Databases.ensure(superuser, "copy", "muniment", "secret");
        }
        for (var database : List.of("original", "copy")) {
            execute(database, TABLES);
        }
        execute(
                "original",
                """
                set session_replication_role = replica;
                insert into flyway_schema_history values (1, '0001', true), (2, '0070', true);
                insert into file values ('aa'), ('bb'), ('cc');
                insert into expunction values ('bb');
                insert into kept (words, bytes, at, other) values
                    (E'a tab\\tand a line\\nand \\\\N', '\\x00ff', '1955-08-01 12:00:00.123456+00', 2),
                    (null, null, 'infinity', null),
                    ('大使级会谈 🕊', '', now(), 1);
                select setval('serials', 41), nextval('serials');
                """);
    }

    @AfterAll
    static void endServer() {
        server.close();
    }

    @Test
    void bringsEveryRowBackPastTriggersAndGoesOnCountingWhereItStood() throws Exception {
        var target = folder.resolve("rows");
        try (var connection = server.connect("original");
                var backup = BackupInMaking.at(target)) {
            var picture = DatabaseCopy.pictureOf(connection);
            execute(
                    "original",
                    "set session_replication_role = replica;"
                            + " insert into kept (words) values ('too late to be in the picture')");
            var tables = picture.copyTo(backup);
            backup.finish(manifest(picture, tables, backup));
        }
        execute("original", "delete from kept where words like 'too late%'");
        execute(
                "copy",
                "set session_replication_role = replica; insert into kept (words) values ('of a"
                        + " migration')");

        var backup = Backup.in(target);
        backup.requireWhole();
        try (var connection = server.connect("copy")) {
            DatabaseCopy.into(connection).copyFrom(backup);
        }

        assertEquals("0070", backup.manifest().schema());
        assertEquals(2, backup.manifest().files(), "without the one that was expunged");
        assertEquals(rows("original"), rows("copy"));
        assertEquals("43", one("copy", "select nextval('serials')"));
    }

    @Test
    void refusesTablesThatAreNotThoseOfTheBackup() throws Exception {
        var target = folder.resolve("others");
        try (var connection = server.connect("original");
                var backup = BackupInMaking.at(target)) {
            var picture = DatabaseCopy.pictureOf(connection);
            backup.finish(manifest(picture, picture.copyTo(backup), backup));
        }
        try (var superuser = server.connect(PostgresServer.SUPERUSER)) {
            Databases.ensure(superuser, "strange", "muniment", "secret");
        }
        execute("strange", TABLES + "alter table kept add column more text");
        try (var connection = server.connect("strange")) {
            var into = DatabaseCopy.into(connection);
            assertThrows(ServerFailure.class, () -> into.copyFrom(Backup.in(target)));
        }
    }

    @Test
    void isNoBackupUntilItIsWholeAndNeverOverwritesOne() throws IOException {
        var target = folder.resolve("whole");
        try (var cutShort = BackupInMaking.at(target)) {
            cutShort.add("part", bytes -> written(bytes, "words"));
            assertThrows(ServerFailure.class, () -> BackupInMaking.at(target), "at the same time");
            assertFalse(Files.exists(target));
        }
        assertEquals(List.of(), beginningWith("whole"), "what is not finished is thrown away");

        Files.createDirectories(folder.resolve("whole.part/left-by-a-killed-one"));
        var backup = made(target);
        backup.requireWhole();
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(target.resolve("part"))));
        assertThrows(ServerFailure.class, () -> BackupInMaking.at(target));
        assertEquals("words", Files.readString(target.resolve("part")));
        assertEquals(List.of("whole"), beginningWith("whole"));
    }

    @Test
    void tellsWhichPartsAreMissingAlteredOrStrange() throws IOException {
        var target = folder.resolve("damaged");
        var backup = made(target);
        Files.writeString(target.resolve("part"), "wards");
        assertFault(backup, "part was altered");
        Files.delete(target.resolve("part"));
        assertFault(backup, "part is missing");
        Files.writeString(target.resolve("part"), "words");
        backup.requireWhole();
        Files.writeString(target.resolve("more"), "");
        assertFault(backup, "more does not belong there");
        Files.delete(target.resolve("more"));

        var sums = Files.readAllLines(target.resolve("SHA256SUMS"));
        Files.write(target.resolve("SHA256SUMS"), sums.subList(1, sums.size()));
        Files.delete(target.resolve("part"));
        assertFault(Backup.in(target), "0 parts are listed, where the manifest counts 1");
        assertThrows(ServerFailure.class, () -> Backup.in(folder), "no backup at all");
    }

    @Test
    void copiesTheFilesThatAreNamedAndTellsWhichAreLostOrSpoilt() throws IOException {
        var files = folder.resolve("files");
        var right = kept(files, "right");
        var spoilt = kept(files, "spoilt");
        Files.writeString(object(files, spoilt).resolve("v1/content/file"), "other words");
        var lost = sha512("lost");
        kept(files, "nobody names this");
        Files.writeString(files.resolve("ocfl/0=ocfl_1.1"), "ocfl_1.1\n");

        var target = folder.resolve("files-backup");
        try (var backup = BackupInMaking.at(target)) {
            assertEquals(
                    List.of(lost, spoilt).stream().sorted().toList(),
                    new FilesCopy(files)
                            .copyTo(backup, List.of(right, spoilt, lost)).stream()
                                    .sorted()
                                    .toList());
            assertEquals(5, backup.parts());
            backup.finish(empty(backup));
        }
        var restored = folder.resolve("files-restored");
        Restored.parts(Backup.in(target), "files", restored, false);
        assertEquals("right", Files.readString(object(restored, right).resolve("v1/content/file")));
        assertTrue(Files.exists(object(restored, right).resolve("inventory.json")));
        assertEquals("ocfl_1.1\n", Files.readString(restored.resolve("ocfl/0=ocfl_1.1")));
    }

    @Test
    void copiesAccountsOnlyIfTheyCanBeReadBack() throws IOException {
        var driver = KeycloakDistribution.builtUnder(ProjectFolder.serverFolder()).databaseDriver();
        var database = folder.resolve("accounts-database.mv.db");
        var outcome =
                Commands.run(
                        List.of(
                                JavaRuntime.program(),
                                "-cp",
                                driver.toString(),
                                "org.h2.tools.Shell",
                                "-url",
                                "jdbc:h2:file:" + folder.resolve("accounts-database"),
                                "-user",
                                "",
                                "-password",
                                "",
                                "-sql",
                                "create table person as select x from system_range(1, 1000)"),
                        Map.of());
        assertTrue(outcome.succeeded(), outcome.output());
        var workplace = Files.createDirectory(folder.resolve("workplace"));
        var target = folder.resolve("accounts");
        try (var backup = BackupInMaking.at(target)) {
            new AccountsCopy(database, driver).copyTo(backup, workplace);
            backup.finish(empty(backup));
        }
        assertEquals(-1, Files.mismatch(database, target.resolve("keycloak/" + AccountsCopy.FILE)));

        Files.write(database, new byte[100_000]);
        try (var backup = BackupInMaking.at(folder.resolve("no-accounts"))) {
            var copy = new AccountsCopy(database, driver);
            assertThrows(ServerFailure.class, () -> copy.copyTo(backup, workplace));
        }
    }

    @Test
    void refusesABackupOfAFormThatItDoesNotKnow() {
        assertThrows(ServerFailure.class, () -> Manifest.parse("{\"format\": 2}"));
        assertThrows(ServerFailure.class, () -> Manifest.parse("{\"format\": 1}"));
        assertThrows(ServerFailure.class, () -> Manifest.parse("{"));
    }

    private static Backup made(Path target) {
        try (var backup = BackupInMaking.at(target)) {
            backup.add("part", bytes -> written(bytes, "words"));
            backup.finish(empty(backup));
        }
        return Backup.in(target);
    }

    private static String written(java.io.OutputStream bytes, String words) throws IOException {
        bytes.write(words.getBytes(UTF_8));
        return words;
    }

    private static Manifest empty(BackupInMaking backup) {
        return new Manifest(
                Manifest.FORMAT,
                "2026-01-01T00:00:00Z",
                "0070",
                "18.6",
                "keycloak",
                List.of(),
                List.of(),
                0,
                List.of(),
                Map.of(),
                backup.parts());
    }

    private static Manifest manifest(
            DatabaseCopy picture, List<Manifest.Table> tables, BackupInMaking backup)
            throws SQLException {
        return new Manifest(
                Manifest.FORMAT,
                picture.time(),
                picture.schema(),
                picture.serverVersion(),
                "keycloak",
                tables,
                picture.sequences(),
                picture.files().size(),
                List.of(),
                Map.of("ARCHIVE_PORT", "8081"),
                backup.parts());
    }

    private static void assertFault(Backup backup, String fault) {
        var failure = assertThrows(ServerFailure.class, backup::requireWhole);
        assertTrue(failure.getMessage().contains(fault), failure.getMessage());
    }

    private static List<String> beginningWith(String beginning) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(beginning))
                    .toList();
        }
    }

    private static String kept(Path files, String words) throws IOException {
        var digest = sha512(words);
        var object = object(files, digest);
        Files.createDirectories(object.resolve("v1/content"));
        Files.writeString(object.resolve("v1/content/file"), words);
        Files.writeString(object.resolve("inventory.json"), "{}");
        return digest;
    }

    private static String sha512(String words) {
        var digest = Sums.of("SHA-512");
        digest.update(words.getBytes(UTF_8));
        return Sums.hex(digest);
    }

    private static Path object(Path files, String digest) {
        return files.resolve("ocfl")
                .resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
    }

    private static String rows(String database) throws SQLException {
        return one(
                database,
                "select string_agg(k::text, ';' order by id) || (select string_agg(h::text, ';')"
                        + " from flyway_schema_history h) from kept k");
    }

    private static String one(String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
