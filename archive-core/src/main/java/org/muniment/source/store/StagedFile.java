package org.muniment.source.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.muniment.source.FileDigest;

/**
 * Bytes that came in whole and are not yet part of the archive. Closing it drops what was not kept.
 *
 * @param path where they are for the moment
 * @param size in bytes
 */
public record StagedFile(Path path, FileDigest digest, long size) implements AutoCloseable {

    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** The same, for one who reads here and there. */
    public SeekableByteChannel channel() throws IOException {
        return Files.newByteChannel(path);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
