package org.muniment.standalone.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.muniment.standalone.process.ServerFailure;

/** Where things are in the data folder. */
public record DataFolder(Path root) {

    /** What a first start writes, and some room to work in. */
    private static final long LEAST_ROOM = 200L * 1024 * 1024;

    /** The folder, made if it is not there; refused if this account may not write into it. */
    public static DataFolder at(Path root) {
        try {
            Files.createDirectories(root);
            Files.delete(Files.createTempFile(root, ".writable", ""));
            return new DataFolder(root);
        } catch (IOException e) {
            throw new ServerFailure(
                    """
                    The data folder %s cannot be written to (%s). Give it to the account that runs \
                    this command, or set ARCHIVE_DATA to another folder.\
                    """
                            .formatted(root, e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Refuses a disk on which the servers would fail for lack of room. */
    void requireRoom() {
        try {
            requireRoom(Files.getFileStore(root).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void requireRoom(long free) {
        if (free < LEAST_ROOM) {
            throw new ServerFailure(
                    """
                    Only %d MB are free on the disk of %s, and Muniment needs at least %d MB to \
                    start. Make room, or set ARCHIVE_DATA to a folder on another disk.\
                    """
                            .formatted(free >> 20, root, LEAST_ROOM >> 20));
        }
    }

    /** From here until the end of the restore, nothing will start on this folder. */
    void beginRestore() {
        try {
            Files.createFile(restoring());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All is there and on the disk. */
    void endRestore() {
        try {
            Files.delete(restoring());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws ServerFailure if a restore into this folder was cut short
     */
    void requireWhole() {
        if (Files.exists(restoring())) {
            throw new ServerFailure(
                    "A restore into %s was cut short, so it is not whole. Delete it and restore again."
                            .formatted(root));
        }
    }

    private Path restoring() {
        return root.resolve("restoring");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path keycloak() {
        return root.resolve("keycloak");
    }

    Path files() {
        return root.resolve("files");
    }

    /** Where a rehearsal of the platform's start may put files; gone when it ends. */
    Path rehearsal() {
        return root.resolve("run/rehearsal-files");
    }

    Secrets secrets() {
        return new Secrets(root.resolve("secrets"));
    }

    Path log(String server) {
        return root.resolve("logs").resolve(server + ".log");
    }

    /** Where the process of a server is written down, for a run that finds it left behind. */
    ProcessNote processNote(String server) {
        return new ProcessNote(root.resolve("run").resolve(server));
    }

    /** The lock that one run at a time holds. */
    RunLock lock() {
        return new RunLock(root.resolve("run/lock"));
    }
}
