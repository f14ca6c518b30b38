package org.muniment.source.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.muniment.kernel.Identifier;

/**
 * Bytes that came whole and wait for somebody's word before they become part of the archive, each
 * under an identifier, in the folder {@code waiting} beside the storage root.
 */
@ApplicationScoped
public class WaitingFiles {

    private final FilesFolder folder;

    WaitingFiles(FilesFolder folder) {
        this.folder = folder;
    }

    /** Keeps staged bytes, by moving them. */
    public void keep(Identifier id, StagedFile staged) {
        try {
            Files.move(staged.path(), path(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the bytes are, if they are there. */
    public Optional<Path> find(Identifier id) {
        return Optional.of(path(id)).filter(Files::isRegularFile);
    }

    /** Drops the bytes, if they are there. */
    public void drop(Identifier id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(Identifier id) {
        return folder.waiting().resolve(id.value());
    }
}
