package org.muniment.source.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Finding;
import org.muniment.record.store.Expunctions;
import org.muniment.source.FileDigest;
import org.muniment.source.StoredFile;
import org.muniment.source.store.FileStorage;
import org.muniment.source.store.StoredFiles;

/** Reads files again and tells which are no longer what they were. */
@ApplicationScoped
public class CheckFixity {

    private static final int AT_ONCE = 500;

    private final StoredFiles files;
    private final FileStorage storage;
    private final Expunctions expunctions;

    CheckFixity(StoredFiles files, FileStorage storage, Expunctions expunctions) {
        this.expunctions = expunctions;
        this.files = files;
        this.storage = storage;
    }

    /** What is wrong with any file of the archive, by digest; empty when all is well. */
    public List<Finding> checkAll() {
        List<Finding> findings = new ArrayList<>();
        List<StoredFile> page = page(Optional.empty());
        while (!page.isEmpty()) {
            page.forEach(file -> check(file).ifPresent(findings::add));
            page = page(Optional.of(page.getLast().digest()));
        }
        return findings;
    }

    /** What is wrong with one file. */
    public Optional<Finding> check(StoredFile file) {
        return check(file.digest(), file.size());
    }

    /**
     * What is wrong with the file of these bytes: {@code file-missing}, {@code fixity-mismatch},
     * {@code file-size}, or {@code object-damaged}.
     *
     * @param size what the database takes for its size
     */
    public Optional<Finding> check(FileDigest digest, long size) {
        Optional<FileStorage.Measure> found = storage.measure(digest);
        if (found.isEmpty() && isExpunged(digest)) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            return finding(
                    "file-missing",
                    digest,
                    "The storage does not have this file, or cannot read it; deposit it again or"
                            + " restore it from a backup.");
        }
        if (!found.get().digest().equals(digest)) {
            return finding(
                    "fixity-mismatch",
                    digest,
                    "The bytes in the storage are not those of this file: they hash to %s."
                                    .formatted(found.get().digest())
                            + " Restore it from a backup.");
        }
        if (found.get().size() != size) {
            return finding(
                    "file-size",
                    digest,
                    "The file has %d bytes, but the database says %d."
                            .formatted(found.get().size(), size));
        }
        return storage.fault(digest)
                .flatMap(
                        fault ->
                                finding(
                                        "object-damaged",
                                        digest,
                                        "The bytes are right, but what the storage says of them is"
                                                + " not (%s). Depositing the file again mends it."
                                                        .formatted(fault)));
    }

    private static Optional<Finding> finding(String code, FileDigest digest, String message) {
        return Optional.of(Finding.error(code, digest.hex(), message));
    }

    private boolean isExpunged(FileDigest digest) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> expunctions.ofFile(digest.hex()).isPresent());
    }

    private List<StoredFile> page(Optional<FileDigest> after) {
        return QuarkusTransaction.joiningExisting().call(() -> files.page(after, AT_ONCE));
    }
}
