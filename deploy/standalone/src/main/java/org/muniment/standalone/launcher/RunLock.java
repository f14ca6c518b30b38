package org.muniment.standalone.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Sees to it that one run at a time works on a data folder. The operating system lets go of the
 * lock when the process that holds it ends, however it ends.
 */
record RunLock(Path file) {

    /** The lock held by this process until it is closed or the process ends. */
    record Held(FileChannel channel, ProcessNote holder) implements AutoCloseable {
        @Override
        public void close() {
            try {
                holder.erase();
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Takes the lock; empty if another process holds it. */
    Optional<Held> take() {
        try {
            Files.createDirectories(file.getParent());
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            holder().write(ProcessHandle.current());
            return Optional.of(new Held(channel, holder()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever wrote down that it holds the lock, and still lives. */
    ProcessNote holder() {
        return new ProcessNote(file.resolveSibling("launcher"));
    }
}
