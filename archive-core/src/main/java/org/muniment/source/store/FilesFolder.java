package org.muniment.source.store;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder that files are kept in: {@code ocfl} is the storage root, {@code staging} and {@code
 * work} hold what is on its way there, {@code waiting} what somebody has yet to decide on, and
 * {@code pictures} what was made of files and can be made again. All are on one disk.
 */
@Singleton
class FilesFolder {

    private final Path folder;
    private final long keepFree;

    /**
     * @param keepFree how much of the disk deposits leave free, for the database beside them
     */
    FilesFolder(
            @ConfigProperty(name = "archive.files") String folder,
            @ConfigProperty(name = "archive.files.keep-free") MemorySize keepFree) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
        this.keepFree = keepFree.asLongValue();
    }

    Path storageRoot() {
        return made("ocfl");
    }

    Path staging() {
        return made("staging");
    }

    Path work() {
        return made("work");
    }

    Path pictures() {
        return made("pictures");
    }

    /** Whether more is free than is to be kept free. */
    boolean hasRoom() {
        try {
            return Files.getFileStore(staging()).getUsableSpace() >= keepFree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws org.muniment.kernel.Refusal {@link org.muniment.kernel.RefusalCode#STORAGE_FULL} when
     *     so many bytes more would leave less free than is to be kept free
     */
    void requireRoom(long bytes) {
        try {
            if (Files.getFileStore(staging()).getUsableSpace() - bytes < keepFree) {
                throw Shortage.refusal();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path waiting() {
        return made("waiting");
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder for files, %s, cannot be made; see archive.files."
                            .formatted(folder),
                    e);
        }
    }
}
