package org.muniment.source.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.muniment.source.FileDigest;
import org.muniment.source.store.FileStorage;
import org.muniment.source.store.StagingArea;
import org.muniment.source.store.StoredFiles;

/**
 * Takes away what deposits left that failed or were killed: bytes that the database never came to
 * know, and staged ones that nobody writes to any more. Safe beside running deposits.
 */
@ApplicationScoped
public class SweepOrphans {

    /** A deposit that was not written to for so long has ended, one way or the other. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final int AT_ONCE = 500;

    private final FileStorage storage;
    private final StagingArea staging;
    private final StoredFiles files;
    private final Clock clock;

    SweepOrphans(FileStorage storage, StagingArea staging, StoredFiles files, Clock clock) {
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
        AtomicInteger objects = new AtomicInteger();
        unknown(
                digest ->
                        objects.addAndGet(
                                QuarkusTransaction.requiringNew().call(() -> drop(digest))
                                        ? 1
                                        : 0));
        Instant before = clock.instant().minus(LONGEST_PAUSE);
        return new Swept(objects.get(), staging.dropStale(before) + storage.dropStale(before));
    }

    /**
     * Looks for what a sweep would take away from the storage root, and leaves it there.
     *
     * @param orphans told of each
     * @return how many objects there are, known ones among them
     */
    public long look(Consumer<FileDigest> orphans) {
        return unknown(
                digest -> {
                    if (QuarkusTransaction.requiringNew().call(() -> isOrphan(digest))) {
                        orphans.accept(digest);
                    }
                });
    }

    /** Goes through the objects that the database did not know just now. */
    private long unknown(Consumer<FileDigest> each) {
        List<FileDigest> present = storage.objects();
        for (int from = 0; from < present.size(); from += AT_ONCE) {
            List<FileDigest> some =
                    new ArrayList<>(
                            present.subList(from, Math.min(from + AT_ONCE, present.size())));
            some.removeAll(QuarkusTransaction.requiringNew().call(() -> files.known(some)));
            some.forEach(each);
        }
        return present.size();
    }

    private boolean drop(FileDigest digest) {
        if (isOrphan(digest)) {
            storage.remove(digest);
            return true;
        }
        return false;
    }

    /** Whether no deposit made it known in the meantime; one that is on its way is waited for. */
    private boolean isOrphan(FileDigest digest) {
        files.lock(digest);
        return files.known(List.of(digest)).isEmpty();
    }
}
