package org.muniment.source.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.store.Expunctions;
import org.muniment.source.FileDigest;
import org.muniment.source.StoredFile;
import org.muniment.source.store.FileStorage;
import org.muniment.source.store.StoredFiles;

/** Gives back the bytes of a file, and never others. */
@ApplicationScoped
public class OpenFile {

    private final StoredFiles files;
    private final FileStorage storage;
    private final Expunctions expunctions;

    OpenFile(StoredFiles files, FileStorage storage, Expunctions expunctions) {
        this.expunctions = expunctions;
        this.files = files;
        this.storage = storage;
    }

    /**
     * What is known of a file.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}
     */
    @Transactional
    public StoredFile describe(FileDigest digest) {
        return files.byDigest(digest)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "There is no file %s.".formatted(digest)));
    }

    /**
     * The bytes of a file, to be closed by the caller. They are hashed on the way: reading the last
     * of them fails with {@link org.muniment.source.SpoiltFile} when they are not those of the
     * digest, so that whoever read to the end read the right bytes.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such file, {@link
     *     RefusalCode#EXPUNGED} when its bytes were removed
     * @throws IllegalStateException when the file is missing from the storage
     */
    public InputStream open(FileDigest digest) {
        return open(describe(digest));
    }

    /** The same, for a file that is known already. */
    @Transactional
    public InputStream open(StoredFile file) {
        expunctions
                .ofFile(file.digest().hex())
                .ifPresent(
                        removed -> {
                            throw removed.refusal("The content of file " + file.digest());
                        });
        return storage.open(file)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "file %s is missing from the storage"
                                                .formatted(file.digest())));
    }
}
