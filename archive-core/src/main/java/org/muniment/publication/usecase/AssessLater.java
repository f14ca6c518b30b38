package org.muniment.publication.usecase;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.muniment.publication.store.PublicationLog;
import org.muniment.publication.store.StaleMarks;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/**
 * Looks at editions that may have become stale after the decision that may have made them so was
 * committed: some at a time, each time in a transaction of its own. What is to be looked at is kept
 * in the database from the decision on, so it may run as often as wanted and on several nodes at
 * once, and whatever is left by a platform that was killed is done by the next run.
 */
@ApplicationScoped
public class AssessLater {

    private static final int AT_ONCE = 25;
    private static final long PATIENCE_AT_THE_END = 10;

    private final PublicationLog log;
    private final StaleMarks marks;
    private final MarkEdition mark;
    private final TransactionSynchronizationRegistry transaction;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("assess-later").factory());
    private final AtomicBoolean waiting = new AtomicBoolean();

    AssessLater(
            PublicationLog log,
            StaleMarks marks,
            MarkEdition mark,
            TransactionSynchronizationRegistry transaction) {
        this.log = log;
        this.marks = marks;
        this.mark = mark;
        this.transaction = transaction;
    }

    /** Has these looked at once the present transaction is committed, if it is. */
    void add(Collection<RecordId> records) {
        marks.lookLaterAt(records);
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // Only what comes after matters.
                    }

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            begin();
                        }
                    }
                });
    }

    private void begin() {
        if (waiting.compareAndSet(false, true)) {
            try {
                thread.execute(
                        () -> {
                            waiting.set(false);
                            look();
                        });
            } catch (RejectedExecutionException ending) {
                Log.debug("Editions are looked at after the next start", ending);
            }
        }
    }

    /**
     * Looks at all that waits.
     *
     * @return how many editions
     */
    public int look() {
        int all = 0;
        try {
            int some;
            do {
                some = QuarkusTransaction.requiringNew().call(this::lookAtSome);
                all += some;
            } while (some == AT_ONCE);
        } catch (RuntimeException e) {
            Log.debug("Some editions could not be looked at together", e);
            all += lookOneByOne();
        }
        return all;
    }

    /** So that an edition that cannot be looked at keeps no other from it. */
    private int lookOneByOne() {
        int done = 0;
        for (RecordId record : QuarkusTransaction.requiringNew().call(marks::toLookAt)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> lookAt(record));
                done++;
            } catch (RuntimeException e) {
                Log.errorf(e, "The edition of %s could not be looked at; it will be later", record);
            }
        }
        return done;
    }

    private void lookAt(RecordId record) {
        log.holdTurns();
        marks.takeToLookAt(record).forEach(mark::look);
    }

    private int lookAtSome() {
        log.holdTurns();
        Map<RecordId, RecordKind> some = marks.takeToLookAt(AT_ONCE);
        some.forEach(mark::look);
        return some.size();
    }

    @PreDestroy
    void end() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_AT_THE_END, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
