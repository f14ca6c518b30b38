package org.muniment.source.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
        AtomicInteger objects = new AtomicInteger();
        unwanted(
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
     * @param orphans told of each that the database does not know
     * @param expunged told of each that should have gone when it was expunged
     * @return how many objects there are, known ones among them
     */
    public long look(Consumer<FileDigest> orphans, Consumer<FileDigest> expunged) {
        return unwanted(
                digest -> {
                    if (QuarkusTransaction.requiringNew().call(() -> isUnwanted(digest))) {
                        (isExpunged(digest) ? expunged : orphans).accept(digest);
                    }
                });
    }

    /** Goes through the objects that the database did not know, or not as kept, just now. */
    private long unwanted(Consumer<FileDigest> each) {
        List<FileDigest> present = storage.objects();
        for (int from = 0; from < present.size(); from += AT_ONCE) {
            List<FileDigest> some = present.subList(from, Math.min(from + AT_ONCE, present.size()));
            Set<FileDigest> kept = QuarkusTransaction.requiringNew().call(() -> kept(some));
            some.stream().filter(digest -> !kept.contains(digest)).forEach(each);
        }
        return present.size();
    }

    private Set<FileDigest> kept(List<FileDigest> some) {
        Set<FileDigest> kept = new HashSet<>(files.known(some));
        expunctions.ofFiles(some.stream().map(FileDigest::hex).toList()).stream()
                .map(FileDigest::new)
                .forEach(kept::remove);
        return kept;
    }

    private boolean drop(FileDigest digest) {
        if (isUnwanted(digest)) {
            storage.remove(digest);
            return true;
        }
        return false;
    }

    /** Whether no deposit made it known in the meantime; one that is on its way is waited for. */
    private boolean isUnwanted(FileDigest digest) {
        files.lock(digest);
        return files.known(List.of(digest)).isEmpty() || isExpunged(digest);
    }

    private boolean isExpunged(FileDigest digest) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> expunctions.ofFile(digest.hex()).isPresent());
    }
}
