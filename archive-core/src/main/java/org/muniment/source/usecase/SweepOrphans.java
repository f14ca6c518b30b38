package org.muniment.source.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.muniment.record.store.Expunctions;
import org.muniment.source.FileDigest;
import org.muniment.source.store.FileStorage;
import org.muniment.source.store.StagingArea;
import org.muniment.source.store.StoredFiles;

/**
 * Takes away what deposits left that failed or were killed: bytes that the database never came to
 * know, and staged ones that nobody writes to any more; and bytes that were expunged and are still
 * there because the platform was killed meanwhile. Safe beside running deposits.
 */
@ApplicationScoped
public class SweepOrphans {

    /** A deposit that was not written to for so long has ended, one way or the other. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final int AT_ONCE = 500;

    private final FileStorage storage;
    private final StagingArea staging;
    private final StoredFiles files;
    private final Expunctions expunctions;
    private final Clock clock;

    SweepOrphans(
            FileStorage storage,
            StagingArea staging,
            StoredFiles files,
            Expunctions expunctions,
            Clock clock) {
        this.expunctions = expunctions;
        this.storage = storage;
        this.staging = staging;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What was taken away.
     *
     * @param objects in the storage root
     * @param staged files and folders on their way there
     */
    public record Swept(int objects, int staged) {}

    public Swept sweep() {
        int objects = 0;
        List<FileDigest> present = storage.objects();
        for (int from = 0; from < present.size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, present.size());
            objects += sweep(present.subList(from, to));
        }
        Instant before = clock.instant().minus(LONGEST_PAUSE);
        return new Swept(objects, staging.dropStale(before) + storage.dropStale(before));
    }

    private int sweep(List<FileDigest> present) {
        Set<FileDigest> known =
                QuarkusTransaction.joiningExisting().call(() -> files.known(present));
        List<FileDigest> unknown = new ArrayList<>(present);
        unknown.removeAll(known);
        List<String> expunged =
                QuarkusTransaction.joiningExisting()
                        .call(
                                () ->
                                        expunctions.ofFiles(
                                                present.stream().map(FileDigest::hex).toList()));
        expunged.stream().map(FileDigest::new).forEach(unknown::add);
        return (int)
                unknown.stream()
                        .filter(
                                digest ->
                                        QuarkusTransaction.joiningExisting()
                                                .call(() -> drop(digest)))
                        .count();
    }

    /** Drops an object unless a deposit made it known in the meantime. */
    private boolean drop(FileDigest digest) {
        files.lock(digest);
        if (!files.known(List.of(digest)).isEmpty()
                && expunctions.ofFile(digest.hex()).isEmpty()) {
            return false;
        }
        storage.remove(digest);
        return true;
    }
}
