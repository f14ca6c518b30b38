package org.muniment.standalone.process;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;

/** Whole folders: copied, deleted, and made once. */
public final class Folders {

    private static final Duration POLLING = Duration.ofMillis(50);

    private Folders() {}

    /** Fills a new, empty folder. */
    @FunctionalInterface
    public interface Filling {
        void into(Path folder) throws IOException;
    }

    /**
     * The folder, made by {@code filling} if it is not there. It is filled beside its place and
     * moved there when whole, so an interrupted run leaves no half folder under the final name, and
     * what it left beside is deleted; of two processes at once, one fills and the other waits.
     */
    public static Path madeOnce(Path folder, Filling filling) {
        try {
            Files.createDirectories(folder.getParent());
            var lock = folder.resolveSibling(folder.getFileName() + ".lock");
            try (var channel =
                            FileChannel.open(
                                    lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = locked(channel)) {
                if (held.isValid() && !Files.isDirectory(folder)) {
                    fill(folder, filling);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the lock, which another process may hold or another thread of this one. */
    private static FileLock locked(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException heldByAThreadOfThisProcess) {
                LockSupport.parkNanos(POLLING.toNanos());
            }
        }
    }

    private static void fill(Path folder, Filling filling) throws IOException {
        var beginning = folder.getFileName() + ".part-";
        try (var siblings = Files.list(folder.getParent())) {
            siblings.filter(sibling -> sibling.getFileName().toString().startsWith(beginning))
                    .forEach(Folders::delete);
        }
        var part = folder.resolveSibling(beginning + ProcessHandle.current().pid());
        Files.createDirectories(part);
        filling.into(part);
        Files.move(part, folder, ATOMIC_MOVE);
    }

    /** Copies a folder with everything in it; symbolic links stay links. */
    public static void copy(Path from, Path to) {
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path, NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with everything in it; one that is not there is fine. */
    public static void delete(Path folder) {
        if (!Files.exists(folder, NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
