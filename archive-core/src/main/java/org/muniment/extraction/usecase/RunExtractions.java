package org.muniment.extraction.usecase;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muniment.extraction.Extract;
import org.muniment.extraction.Extraction;
import org.muniment.extraction.ExtractionId;
import org.muniment.extraction.Order;
import org.muniment.extraction.Outcome;
import org.muniment.extraction.child.ChildProcess;
import org.muniment.extraction.store.Extractions;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.passage.usecase.DrawText;
import org.muniment.source.Page;
import org.muniment.source.usecase.ReadSurrogates;

/**
 * Runs the extractions that wait, in the order in which they were asked for. What was running when
 * the platform was killed is begun again at the next start, up to three times. One platform at a
 * time runs extractions of a database.
 */
@ApplicationScoped
class RunExtractions {

    private static final int LAST = 1_000_000;
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration UNLIMITED = Duration.ofDays(1);
    private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(500);

    private final Extractions extractions;
    private final ReadSurrogates surrogates;
    private final ReadFile files;
    private final ExtractText texts;
    private final Clock clock;
    private final boolean preparing;
    private final ExecutorService workers;
    private final Map<ExtractionId, Process> children = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    RunExtractions(
            Extractions extractions,
            ReadSurrogates surrogates,
            ReadFile files,
            ExtractText texts,
            Clock clock,
            @ConfigProperty(name = "archive.prepare") boolean preparing) {
        this.extractions = extractions;
        this.surrogates = surrogates;
        this.files = files;
        this.texts = texts;
        this.clock = clock;
        this.preparing = preparing;
        this.workers =
                Executors.newFixedThreadPool(
                        files.atOnce(),
                        Thread.ofPlatform().daemon().name("extraction-", 1).factory());
    }

    void atStart(@Observes @Priority(LAST) StartupEvent event) {
        if (preparing) {
            files.sweep();
            QuarkusTransaction.requiringNew().run(this::takeUpAgain);
            wake();
        }
    }

    void atEnd(@Observes ShutdownEvent event) {
        stopping = true;
        workers.shutdownNow();
        children.values().forEach(ChildProcess::end);
    }

    /**
     * Puts what was running back among those that wait, or ends it when that happened too often.
     */
    void takeUpAgain() {
        for (Extraction killed : extractions.running()) {
            if (killed.attempt() < MOST_ATTEMPTS) {
                extractions.wait(killed.id());
            } else {
                extractions.failed(
                        killed,
                        List.of(
                                Finding.error(
                                        "interrupted",
                                        "",
                                        "The platform ended %d times while this file was read. If it was restarted for other reasons, try again; otherwise tell whoever runs the archive."
                                                .formatted(killed.attempt()))),
                        clock.instant());
            }
        }
    }

    /** Has somebody look for extractions that wait; to be called once they are committed. */
    void wake() {
        try {
            workers.execute(this::work);
        } catch (RejectedExecutionException ended) {
            // They are found at the next start.
        }
    }

    /** Ends the child that reads for an extraction, if there is one. */
    void end(ExtractionId id) {
        Optional.ofNullable(children.get(id)).ifPresent(ChildProcess::end);
    }

    private void work() {
        try {
            for (Optional<Extraction> next = next(); next.isPresent() && !stopping; next = next()) {
                run(next.get());
            }
        } catch (RuntimeException e) {
            if (!stopping) {
                Log.error("Extractions could not be run; those that wait are found later", e);
            }
        }
    }

    private Optional<Extraction> next() {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                extractions.waiting(files.atOnce() + 1).stream()
                                        .filter(id -> extractions.begin(id, clock.instant()))
                                        .findFirst()
                                        .flatMap(extractions::byId));
    }

    private void run(Extraction extraction) {
        AtomicReference<Process> child = new AtomicReference<>();
        try {
            Order order = extraction.order();
            Page page = surrogates.page(order.source(), order.surrogate(), order.page());
            Outcome outcome =
                    files.read(
                            page,
                            order.method(),
                            order.scripts(),
                            UNLIMITED,
                            new Reporting(extraction),
                            process -> {
                                child.set(process);
                                children.put(extraction.id(), process);
                            });
            if (!stopping) {
                QuarkusTransaction.requiringNew().run(() -> end(extraction, page, outcome));
            }
        } catch (NotWanted cancelled) {
            Log.debugf("Extraction %s was cancelled while it was read", extraction.id());
        } catch (Refusal refusal) {
            fail(extraction, refusal.code().name(), refusal.getMessage());
        } catch (RuntimeException e) {
            Log.errorf(e, "Extraction %s failed", extraction.id());
            fail(
                    extraction,
                    "not-kept",
                    "Something went wrong in the archive itself. Please try again; whoever runs it"
                            + " finds the reason in the log.");
        } finally {
            if (child.get() != null) {
                children.remove(extraction.id(), child.get());
            }
        }
    }

    private void fail(Extraction extraction, String code, String message) {
        String word = code.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                extractions.failed(
                                        extraction,
                                        List.of(Finding.error(word, "", message)),
                                        clock.instant()));
    }

    /** One that was cancelled meanwhile leaves nothing. */
    private void end(Extraction extraction, Page page, Outcome outcome) {
        switch (outcome) {
            case Outcome.Read(Extract extract) -> {
                Order order = extraction.order();
                DrawText.Order drawn =
                        new DrawText.Order(
                                order.source(), order.surrogate(), order.page(), order.language());
                DrawText.Drawn text = texts.keep(drawn, page, extract, extraction.askedBy());
                boolean wanted =
                        extractions.done(
                                extraction,
                                text.text().id(),
                                extract.metadata(),
                                extract.reading().remarks(),
                                clock.instant());
                if (!wanted) {
                    throw new NotWanted();
                }
            }
            case Outcome.Unread(List<Finding> findings) ->
                    extractions.failed(extraction, findings, clock.instant());
        }
    }

    /** Undoes the keeping of a text for which nobody waits any more. */
    private static final class NotWanted extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotWanted() {
            super(null, null, false, false);
        }
    }

    /** Writes progress down now and then. */
    private final class Reporting implements org.muniment.extraction.reading.Progress {
        private final Extraction extraction;
        private long last;

        Reporting(Extraction extraction) {
            this.extraction = extraction;
        }

        @Override
        public void pages(int done, int total) {
            long now = System.nanoTime();
            if (done == total || now - last > BETWEEN_PROGRESS.toNanos()) {
                last = now;
                try {
                    QuarkusTransaction.requiringNew()
                            .run(() -> extractions.progress(extraction, done, total));
                } catch (RuntimeException e) {
                    Log.debug("Progress was not written down", e);
                }
            }
        }
    }
}
