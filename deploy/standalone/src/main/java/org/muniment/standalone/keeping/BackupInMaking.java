package org.muniment.standalone.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.muniment.standalone.process.Folders;
import org.muniment.standalone.process.ServerFailure;

/**
 * A backup that is being written. It bears another name until it is whole and on the disk, so that
 * one that was cut short is never taken for a backup. It holds secrets: only its owner can read it.
 */
public final class BackupInMaking implements AutoCloseable {

    static final String SUMS = "SHA256SUMS";

    private final Path target;
    private final Path part;
    private final FileChannel lock;
    private final BufferedWriter sums;
    private long parts;

    private BackupInMaking(Path target, Path part, FileChannel lock, BufferedWriter sums) {
        this.target = target;
        this.part = part;
        this.lock = lock;
        this.sums = sums;
    }

    /** Writes the content of a part. */
    @FunctionalInterface
    public interface Content<T> {
        T to(OutputStream bytes) throws IOException;
    }

    /**
     * Begins a backup; what a killed one of the same name left is thrown away.
     *
     * @throws ServerFailure when there is something of this name already, or another backup of this
     *     name is being made
     */
    public static BackupInMaking at(Path target) {
        try {
            if (Files.exists(target)) {
                throw new ServerFailure(
                        "There is a %s already; a backup never overwrites anything. Choose another name."
                                .formatted(target));
            }
            Files.createDirectories(target.toAbsolutePath().getParent());
            var part = target.resolveSibling(target.getFileName() + ".part");
            var lock = locked(target.resolveSibling(target.getFileName() + ".lock"));
            Folders.delete(part);
            Files.createDirectory(
                    part,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            return new BackupInMaking(
                    target, part, lock, Files.newBufferedWriter(part.resolve(SUMS)));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        var lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isTaken(lock)) {
            lock.close();
            throw new ServerFailure("Another backup of this name is being made.");
        }
        return lock;
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Adds a part. */
    public <T> T add(String name, Content<T> content) {
        try {
            var file = part.resolve(name);
            Files.createDirectories(file.getParent());
            var digest = Sums.of("SHA-256");
            T result;
            try (var channel =
                    FileChannel.open(
                            file,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")))) {
                var bytes =
                        new BufferedOutputStream(
                                new DigestOutputStream(Channels.newOutputStream(channel), digest));
                result = content.to(bytes);
                bytes.flush();
                channel.force(true);
            }
            sums.write("%s  %s\n".formatted(Sums.hex(digest), name));
            parts++;
            return result;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Adds a copy of a file. */
    public void add(String name, Path file) {
        add(
                name,
                bytes -> {
                    try (InputStream from = Files.newInputStream(file)) {
                        return from.transferTo(bytes);
                    }
                });
    }

    /** How many parts there are. */
    public long parts() {
        return parts;
    }

    /** Gives the backup its name: it is whole. */
    public void finish(Manifest manifest) {
        add(
                Manifest.FILE,
                bytes -> {
                    bytes.write(manifest.json().getBytes(UTF_8));
                    return manifest;
                });
        try {
            sums.close();
            force(part.resolve(SUMS));
            try (Stream<Path> folders = Files.walk(part)) {
                for (var folder : folders.filter(Files::isDirectory).toList()) {
                    force(folder);
                }
            }
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            force(Objects.requireNonNull(target.toAbsolutePath().getParent()));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static ServerFailure failed(IOException e) {
        return new ServerFailure(
                "The backup could not be written: %s: %s"
                        .formatted(e.getClass().getSimpleName(), e.getMessage()),
                e);
    }

    /** Throws away what is not finished. */
    @Override
    public void close() {
        try {
            sums.close();
            Folders.delete(part);
            Files.deleteIfExists(target.resolveSibling(target.getFileName() + ".lock"));
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
