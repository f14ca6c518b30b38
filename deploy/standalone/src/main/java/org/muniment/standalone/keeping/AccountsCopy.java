package org.muniment.standalone.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.muniment.standalone.process.Commands;
import org.muniment.standalone.process.JavaRuntime;
import org.muniment.standalone.process.ServerFailure;

/**
 * The accounts: the one file of Keycloak's embedded database, H2.
 *
 * <p>H2 appends to its file and does not overwrite what is in use, and reads it back after a power
 * cut. A copy between whose beginning and end nothing was written is what a power cut at that
 * moment would have left; that it can be read is tried on the copy, row by row, by H2 itself.
 *
 * @param database the file
 * @param driver the jar of H2
 */
public record AccountsCopy(Path database, Path driver) {

    /** Where it is below the folder of Keycloak, and in a backup below that of the accounts. */
    public static final String FILE = "data/h2/keycloakdb.mv.db";

    private static final String SUFFIX = ".mv.db";
    private static final int TRIES = 40;
    private static final int TRIES_TO_READ = 3;
    private static final long PAUSE = 500;

    /**
     * Copies the accounts.
     *
     * @param workplace a folder in which the copy is tried
     */
    public void copyTo(BackupInMaking backup, Path workplace) {
        var copy = workplace.resolve("accounts" + SUFFIX);
        try {
            for (int attempt = 1; ; attempt++) {
                Files.copy(database, copy, StandardCopyOption.REPLACE_EXISTING);
                var still = Sums.sha256(copy).equals(Sums.sha256(database));
                if (still && isReadable(copy)) {
                    backup.add("keycloak/" + FILE, copy);
                    return;
                }
                if (attempt == (still ? TRIES_TO_READ : TRIES)) {
                    throw new ServerFailure(
                            still
                                    ? "The database of the accounts, %s, cannot be read."
                                            .formatted(database)
                                    : "Keycloak writes all the time, so its accounts cannot be"
                                            + " copied. Stop Muniment and try again.");
                }
                pause();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReadable(Path copy) throws IOException {
        var trial = copy.resolveSibling("trial" + SUFFIX);
        Files.copy(copy, trial, StandardCopyOption.REPLACE_EXISTING);
        var name = trial.toString();
        try {
            return Commands.run(
                            List.of(
                                    JavaRuntime.program(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+UseSerialGC",
                                    "-cp",
                                    driver.toString(),
                                    "org.h2.tools.Script",
                                    "-url",
                                    "jdbc:h2:file:%s;NON_KEYWORDS=VALUE;IFEXISTS=TRUE"
                                            .formatted(
                                                    name.substring(
                                                            0, name.length() - SUFFIX.length())),
                                    "-user",
                                    "",
                                    "-password",
                                    "",
                                    "-script",
                                    copy.resolveSibling("trial.sql").toString()),
                            Map.of())
                    .succeeded();
        } finally {
            Files.deleteIfExists(trial);
            Files.deleteIfExists(copy.resolveSibling("trial.sql"));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while copying the accounts", e);
        }
    }
}
