package org.muniment.publication.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * How far the publication log has come, without asking the database each time. What this process
 * publishes is seen at once; what another one does, within a quarter of a second.
 */
@ApplicationScoped
class LogHead {

    private static final long FRESH = Duration.ofMillis(250).toNanos();
    private static final String MOVING = LogHead.class.getName();

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transactions;
    private final AtomicLong moves = new AtomicLong();
    private volatile @Nullable Seen seen;

    LogHead(EntityManager entities, TransactionSynchronizationRegistry transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * What a look at the log saw.
     *
     * @param serial of the last entry that was committed
     * @param at no two looks have the same
     */
    record Seen(long serial, long at) {}

    /** The present transaction is about to add to the log, or to change what is public else. */
    void moving() {
        if (transactions.getResource(MOVING) != null) {
            return;
        }
        transactions.putResource(MOVING, Boolean.TRUE);
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        moved();
                    }
                });
    }

    /**
     * The log as it was seen a quarter of a second ago at most.
     *
     * @return empty within a transaction that changes it itself, which must look for itself
     */
    Optional<Seen> seen() {
        if (transactions.getResource(MOVING) != null) {
            return Optional.empty();
        }
        Seen last = seen;
        return Optional.of(last != null && isFresh(last) ? last : look());
    }

    private synchronized Seen look() {
        Seen last = seen;
        if (last != null && isFresh(last)) {
            return last;
        }
        long before = moves.get();
        long at = System.nanoTime();
        long serial =
                ((Number)
                                entities.createNativeQuery(
                                                "select coalesce(max(serial), 0)"
                                                        + " from publication_log",
                                                Long.class)
                                        .getSingleResult())
                        .longValue();
        Seen looked = new Seen(serial, at);
        keep(looked, before);
        return looked;
    }

    private void keep(Seen looked, long before) {
        synchronized (moves) {
            if (moves.get() == before) {
                seen = looked;
            }
        }
    }

    private void moved() {
        synchronized (moves) {
            moves.incrementAndGet();
            seen = null;
        }
    }

    private static boolean isFresh(Seen last) {
        return System.nanoTime() - last.at() < FRESH;
    }
}
