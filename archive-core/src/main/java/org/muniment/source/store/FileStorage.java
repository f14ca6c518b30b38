package org.muniment.source.store;

import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.NotFoundException;
import io.ocfl.api.exception.OcflIOException;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.NTupleOmitPrefixStorageLayoutConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.source.FileDigest;
import org.muniment.source.StoredFile;

/**
 * The bytes of files, in an OCFL 1.1 storage root.
 *
 * <p>Each file is one object of one version, named by its SHA-512, in a folder that ends in the
 * digest (storage layout 0007), with its bytes as the one content file. What the archive knows of
 * the file beside its bytes is in the database.
 */
@ApplicationScoped
public class FileStorage {

    private static final String NAMESPACE = "urn:sha-512:";
    private static final String CONTENT = "file";
    private static final int TUPLES = 2;
    private static final int TUPLE_SIZE = 2;

    private final FilesFolder folder;
    private final OcflRepository repository;

    FileStorage(FilesFolder folder) {
        this.folder = folder;
        this.repository =
                new OcflRepositoryBuilder()
                        .defaultLayoutConfig(
                                new NTupleOmitPrefixStorageLayoutConfig()
                                        .setDelimiter(":")
                                        .setTupleSize(TUPLE_SIZE)
                                        .setNumberOfTuples(TUPLES))
                        .storage(storage -> storage.fileSystem(folder.storageRoot()))
                        .workDir(folder.work())
                        .build();
    }

    @PreDestroy
    void close() {
        repository.close();
    }

    /**
     * Keeps a staged file, by moving it; what an earlier attempt may have left in its place is
     * cleared away first. On return the bytes are on the disk, not only on their way there.
     *
     * <p>The caller holds the lock of the digest ({@link StoredFiles#lock}).
     *
     * @throws org.muniment.kernel.Refusal {@link org.muniment.kernel.RefusalCode#STORAGE_FULL};
     *     then nothing is left behind
     */
    public void keep(StagedFile staged) {
        FileDigest digest = staged.digest();
        remove(digest);
        try {
            repository.updateObject(
                    ObjectVersionId.head(name(digest)),
                    new VersionInfo().setMessage("Deposited"),
                    object ->
                            object.unsafeAddPath(
                                    digest.hex(), staged.path(), CONTENT, OcflOption.MOVE_SOURCE));
            force(objectFolder(digest));
        } catch (OcflIOException | UncheckedIOException e) {
            remove(digest);
            throw Shortage.refusalFor(e).map(RuntimeException.class::cast).orElse(e);
        }
    }

    /** Whether the storage has the object of a file and its bytes are what they should be. */
    public boolean holds(FileDigest digest) {
        return Files.exists(objectFolder(digest).resolve("inventory.json"))
                && measure(digest).map(Measure::digest).equals(Optional.of(digest))
                && fault(digest).isEmpty();
    }

    /**
     * The bytes of a file, to be closed by the caller. Reading the last of them fails with {@link
     * org.muniment.source.SpoiltFile} when they are not those of the digest.
     *
     * @return empty when the storage has no such file
     */
    public Optional<InputStream> open(StoredFile file) {
        try {
            InputStream bytes =
                    repository
                            .getObject(ObjectVersionId.head(name(file.digest())))
                            .getFile(CONTENT)
                            .getStream()
                            .enableFixityCheck(false);
            return Optional.of(new VerifiedBytes(bytes, file));
        } catch (NotFoundException | OcflIOException e) {
            return Optional.empty();
        }
    }

    /** Reads in the file that holds the bytes. */
    @FunctionalInterface
    public interface Looking<T> {
        T at(Path content) throws IOException;
    }

    /**
     * Lets somebody read here and there in the bytes of a file, unhashed.
     *
     * @throws java.nio.file.NoSuchFileException when the storage has no such file
     */
    public <T> T within(FileDigest digest, Looking<T> looking) throws IOException {
        return looking.at(content(digest));
    }

    /** What the bytes of a file are now. */
    public record Measure(FileDigest digest, long size) {}

    /**
     * Reads the bytes of a file again.
     *
     * @return empty when the storage has no such file, or cannot read it
     */
    public Optional<Measure> measure(FileDigest digest) {
        try (InputStream bytes = Files.newInputStream(content(digest))) {
            MessageDigest sha = StagingArea.sha512();
            long size =
                    bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha));
            return Optional.of(new Measure(FileDigest.of64(sha.digest()), size));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * What is wrong with the object of a file by the rules of OCFL, its bytes apart: an inventory
     * that is gone or altered, a file that does not belong there.
     */
    public Optional<String> fault(FileDigest digest) {
        try {
            return repository.validateObject(name(digest), false).getErrors().stream()
                    .findFirst()
                    .map(issue -> issue.getMessage());
        } catch (NotFoundException | OcflIOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Removes what was made of a file, and then the object of the file, whole or half made; the
     * caller holds the digest's lock.
     */
    public void remove(FileDigest digest) {
        Pictures.drop(folder, digest);
        Path object = objectFolder(digest);
        if (Files.exists(object)) {
            repository.purgeObject(name(digest));
            Folders.delete(object);
        }
    }

    /** The digests of all objects that there are, whole or half made. */
    public List<FileDigest> objects() {
        try (Stream<Path> folders = Files.find(folder.storageRoot(), TUPLES + 1, this::isObject)) {
            return folders.map(path -> new FileDigest(path.getFileName().toString())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops what the storage was preparing when it was killed, unless touched since. */
    public int dropStale(Instant before) {
        return Folders.dropStale(folder.work(), before);
    }

    private boolean isObject(Path path, BasicFileAttributes attributes) {
        return attributes.isDirectory()
                && folder.storageRoot().relativize(path).getNameCount() == TUPLES + 1
                && path.getFileName().toString().matches("[0-9a-f]{128}");
    }

    /** The file that holds the bytes; public to those who check or spoil them. */
    Path content(FileDigest digest) {
        return objectFolder(digest).resolve("v1/content").resolve(CONTENT);
    }

    private Path objectFolder(FileDigest digest) {
        Path path = folder.storageRoot();
        for (int i = 0; i < TUPLES; i++) {
            path = path.resolve(digest.hex().substring(i * TUPLE_SIZE, (i + 1) * TUPLE_SIZE));
        }
        return path.resolve(digest.hex());
    }

    private static String name(FileDigest digest) {
        return NAMESPACE + digest;
    }

    /** Waits until a folder and all in it are on the disk. */
    private static void force(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
