package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.source.FileDigest;
import org.muniment.source.usecase.CheckFixity;

/** Files that the database knows: each is in the storage, whole, with the bytes of its digest. */
@ApplicationScoped
public class Fixity implements IntegrityCheck {

    private final Snapshot snapshot;
    private final CheckFixity fixity;

    Fixity(Snapshot snapshot, CheckFixity fixity) {
        this.snapshot = snapshot;
        this.fixity = fixity;
    }

    @Override
    public String name() {
        return "fixity";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        return snapshot.each(
                "select digest, size from file order by digest",
                row -> examine(row.getString(1), row.getLong(2)).ifPresent(findings));
    }

    private Optional<Finding> examine(String hex, long size) {
        try {
            return fixity.check(new FileDigest(hex), size);
        } catch (Refusal notADigest) {
            return Optional.of(Finding.error("file-missing", hex, notADigest.getMessage()));
        }
    }
}
