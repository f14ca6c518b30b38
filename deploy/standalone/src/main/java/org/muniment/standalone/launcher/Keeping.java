package org.muniment.standalone.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.muniment.standalone.ProjectFolder;
import org.muniment.standalone.keeping.AccountsCopy;
import org.muniment.standalone.keeping.Backup;
import org.muniment.standalone.keeping.BackupInMaking;
import org.muniment.standalone.keeping.DatabaseCopy;
import org.muniment.standalone.keeping.FilesCopy;
import org.muniment.standalone.keeping.Manifest;
import org.muniment.standalone.keeping.Restored;
import org.muniment.standalone.keycloak.KeycloakDistribution;
import org.muniment.standalone.keycloak.KeycloakServer;
import org.muniment.standalone.launcher.Secrets.Purpose;
import org.muniment.standalone.platform.PlatformCommand;
import org.muniment.standalone.postgres.PostgresServer;
import org.muniment.standalone.process.Folders;
import org.muniment.standalone.process.Progress;
import org.muniment.standalone.process.ServerFailure;

/** Looking after what is kept: {@code verify}, {@code backup} and {@code restore}. */
final class Keeping {

    private static final int FINE = 0;
    private static final int FAILED = 1;
    private static final int NOT_RUN = 2;
    private static final String ACCOUNTS = "keycloak";
    private static final String FILES = "files";
    private static final String SECRETS = "secrets";

    private final Launcher launcher;
    private final Settings settings;
    private final Map<String, String> environment;
    private final Progress progress;
    private final PrintStream err;

    Keeping(
            Launcher launcher,
            Settings settings,
            Map<String, String> environment,
            Progress progress,
            PrintStream err) {
        this.launcher = launcher;
        this.settings = settings;
        this.environment = environment;
        this.progress = progress;
        this.err = err;
    }

    int run(String command, List<String> arguments) {
        return switch (command) {
            case "verify" -> verify(arguments);
            case "backup" -> backup(arguments);
            case "restore" -> restore(arguments);
            default -> throw new IllegalArgumentException(command);
        };
    }

    // --- verify -------------------------------------------------------------------------------

    private int verify(List<String> arguments) {
        if (isEmpty(settings.data())) {
            err.println("There is no archive in " + settings.data() + " to verify.");
            return NOT_RUN;
        }
        launcher.failWith(NOT_RUN);
        try {
            return launcher.withDatabase(standalone -> platform(standalone, "verify", arguments));
        } catch (ServerFailure failure) {
            err.println(failure.getMessage());
            return NOT_RUN;
        }
    }

    private int platform(Standalone standalone, String command, List<String> arguments) {
        var platform =
                new PlatformCommand(
                        ProjectFolder.application(),
                        settings.heap(),
                        standalone.platformConfiguration());
        return ForegroundProcess.run(platform.words(command, arguments), platform.configuration());
    }

    // --- backup -------------------------------------------------------------------------------

    private int backup(List<String> arguments) {
        if (arguments.size() != 1) {
            err.println("Say where to: ./archive backup FOLDER");
            return NOT_RUN;
        }
        if (isEmpty(settings.data())) {
            err.println("There is no archive in " + settings.data() + " to back up.");
            return FAILED;
        }
        var target = Path.of(arguments.getFirst()).toAbsolutePath().normalize();
        if (target.startsWith(settings.data())) {
            err.println("A backup in the data folder would be lost with it; choose another place.");
            return FAILED;
        }
        return launcher.withDatabase(standalone -> backUp(target));
    }

    private int backUp(Path target) {
        var data = DataFolder.at(settings.data());
        if (!KeycloakServer.complete(data.keycloak())) {
            throw new ServerFailure(
                    "Muniment was never started to the end on %s; there is nothing to back up yet."
                            .formatted(settings.data()));
        }
        try (var backup = BackupInMaking.at(target);
                var connection = connect(data, PostgresServer.SUPERUSER)) {
            var picture = DatabaseCopy.pictureOf(connection);
            var tables = progress.during("Copying the database", () -> tables(picture, backup));
            var digests = picture.files();
            var damaged =
                    progress.during(
                            "Copying %,d files".formatted(digests.size()),
                            () -> new FilesCopy(data.files()).copyTo(backup, digests));
            progress.during("Copying the accounts", () -> accounts(data, backup));
            secrets(data, backup);
            backup.finish(
                    new Manifest(
                            Manifest.FORMAT,
                            picture.time(),
                            picture.schema(),
                            picture.serverVersion(),
                            keycloakVersion(),
                            tables,
                            picture.sequences(),
                            digests.size(),
                            damaged,
                            given(),
                            backup.parts()));
            return told(target, tables, digests.size(), damaged);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private int told(Path target, List<Manifest.Table> tables, int files, List<String> damaged) {
        launcher.say(
                "Backed up %,d rows and %,d files to %s. It holds passwords and keys: keep it as you keep those."
                        .formatted(
                                tables.stream().mapToLong(Manifest.Table::rows).sum(),
                                files,
                                target));
        if (damaged.isEmpty()) {
            return FINE;
        }
        err.printf(
                "The backup is whole, but the archive is not: %d files are lost or spoilt."
                        + " ./archive verify names them, and docs/operating.md says what to do.%n",
                damaged.size());
        return FAILED;
    }

    private static List<Manifest.Table> tables(DatabaseCopy picture, BackupInMaking backup) {
        try {
            return picture.copyTo(backup);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private static void accounts(DataFolder data, BackupInMaking backup) {
        try {
            var workplace = Files.createTempDirectory(data.root(), ".accounts");
            try {
                new AccountsCopy(
                                data.keycloak().resolve(AccountsCopy.FILE),
                                distribution().databaseDriver())
                        .copyTo(backup, workplace);
            } finally {
                Folders.delete(workplace);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void secrets(DataFolder data, BackupInMaking backup) {
        for (var purpose : Purpose.values()) {
            var secrets = data.secrets();
            secrets.of(purpose);
            var file = secrets.file(purpose);
            backup.add(SECRETS + "/" + file.getFileName(), file);
        }
    }

    /** The settings that were given a value and that a restored archive may need again. */
    private Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        for (var setting : Setting.values()) {
            var value = environment.getOrDefault(setting.name(), "");
            if (!value.isEmpty() && setting != Setting.ARCHIVE_DATA) {
                given.put(setting.name(), value);
            }
        }
        return given;
    }

    // --- restore ------------------------------------------------------------------------------

    private int restore(List<String> arguments) {
        if (arguments.size() != 1) {
            err.println("Say from where: ./archive restore FOLDER");
            return NOT_RUN;
        }
        if (!isEmpty(settings.data())) {
            err.printf(
                    "%s is not empty; a restore never overwrites anything. Say where else to"
                            + " restore to: ARCHIVE_DATA=another-folder ./archive restore %s%n",
                    settings.data(), arguments.getFirst());
            return FAILED;
        }
        var backup = Backup.in(Path.of(arguments.getFirst()).toAbsolutePath().normalize());
        requireSameVersions(backup.manifest());
        progress.during(
                "Checking %,d parts of the backup".formatted(backup.sums().size()),
                backup::requireWhole);
        return launcher.hold(
                Map.of(Setting.ARCHIVE_POSTGRES_PORT, settings.postgresPort()),
                standalone -> launcher.conclude(restore(backup, standalone)));
    }

    private static void requireSameVersions(Manifest manifest) {
        var here = PlatformCommand.schema(ProjectFolder.application());
        if (!manifest.schema().equals(here)) {
            throw new ServerFailure(
                    "The backup is of database version %s, and this program of %s. Restore it with the version of Muniment that made it%s; nothing was restored."
                            .formatted(
                                    manifest.schema(),
                                    here,
                                    manifest.schema().compareTo(here) < 0
                                            ? " and then start this one on the restored data, which"
                                                    + " brings them up to date"
                                            : ", or a newer one"));
        }
        if (!manifest.keycloak().equals(keycloakVersion())) {
            throw new ServerFailure(
                    "The accounts of the backup are of %s, and this program has %s. Restore it with the version of Muniment that made it; nothing was restored."
                            .formatted(manifest.keycloak(), keycloakVersion()));
        }
    }

    private int restore(Backup backup, Standalone standalone) {
        var data = DataFolder.at(settings.data());
        data.beginRestore();
        Restored.parts(backup, SECRETS, data.root().resolve(SECRETS), true);
        standalone.startPostgres();
        progress.during("Restoring the database", () -> database(backup, standalone, data));
        progress.during(
                "Restoring %,d files".formatted(backup.manifest().files()),
                () -> Restored.parts(backup, FILES, data.files(), false));
        progress.during(
                "Restoring the accounts",
                () -> Restored.parts(backup, ACCOUNTS, data.keycloak(), false));
        KeycloakServer.markComplete(data.keycloak());
        data.endRestore();
        launcher.say(
                "Restored to %s what was backed up at %s."
                        .formatted(data.root(), backup.manifest().made()));
        if (!backup.manifest().settings().isEmpty()) {
            launcher.say(
                    "It ran with these settings, which are not part of the data: "
                            + backup.manifest().settings());
        }
        return platform(standalone, "verify", List.of());
    }

    private void database(Backup backup, Standalone standalone, DataFolder data) {
        if (platform(standalone, "migrate", List.of()) != 0) {
            throw new ServerFailure("The tables of the database could not be made.");
        }
        try (var connection = connect(data, PostgresServer.SUPERUSER)) {
            DatabaseCopy.into(connection).copyFrom(backup);
        } catch (SQLException e) {
            throw unreachable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // --- common -------------------------------------------------------------------------------

    private Connection connect(DataFolder data, String user) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(settings.postgresPort(), Standalone.DATABASE),
                user,
                data.secrets().of(Purpose.POSTGRES_SUPERUSER));
    }

    private static ServerFailure unreachable(SQLException e) {
        return new ServerFailure(
                "The database could not be read or written: %s. If Muniment is running, give this command the same settings, ARCHIVE_POSTGRES_PORT among them."
                        .formatted(e.getMessage()),
                e);
    }

    private static String keycloakVersion() {
        return distribution().version();
    }

    private static KeycloakDistribution distribution() {
        return KeycloakDistribution.builtUnder(ProjectFolder.serverFolder());
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findFirst().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
