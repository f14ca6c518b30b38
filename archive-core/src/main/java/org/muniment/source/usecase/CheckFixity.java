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

    /** What is wrong with one file: {@code file-missing} or {@code fixity-mismatch}. */
    public Optional<Finding> check(StoredFile file) {
        Optional<FileDigest> found = storage.rehash(file.digest());
        if (found.isEmpty() && isExpunged(file)) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            return Optional.of(
                    Finding.error(
                            "file-missing",
                            file.digest().hex(),
                            "The storage does not have this file, or cannot read it; deposit it"
                                    + " again or restore it from a backup."));
        }
        if (!found.get().equals(file.digest())) {
            return Optional.of(
                    Finding.error(
                            "fixity-mismatch",
                            file.digest().hex(),
                            "The bytes in the storage are not those of this file: they hash to %s."
                                            .formatted(found.get())
                                    + " Restore it from a backup."));
        }
        return Optional.empty();
    }

    private boolean isExpunged(StoredFile file) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> expunctions.ofFile(file.digest().hex()).isPresent());
    }

    private List<StoredFile> page(Optional<FileDigest> after) {
        return QuarkusTransaction.joiningExisting().call(() -> files.page(after, AT_ONCE));
    }
}
