package org.muniment.standalone.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Says what is being done, adds a dot every second it takes, and says how long it took. */
public final class Progress {

    private static final Duration WORTH_SAYING = Duration.ofMillis(100);

    private final PrintStream out;
    private boolean midLine;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Does the work; {@code doing} is for example "Starting Keycloak". */
    public <T> T during(String doing, Supplier<T> work) {
        return during(doing, work, result -> "done");
    }

    /**
     * As the other, for work that may end in several ways.
     *
     * @param outcome what to say of the result instead of "done"
     */
    public <T> T during(String doing, Supplier<T> work, Function<T, String> outcome) {
        begin(doing);
        var start = System.nanoTime();
        try (var ticking = ticking()) {
            var result = work.get();
            ticking.stopped();
            finish(outcome.apply(result) + duration(Duration.ofNanos(System.nanoTime() - start)));
            return result;
        } catch (RuntimeException e) {
            finish("failed");
            throw e;
        }
    }

    /** As the other, for work without a result. */
    public void during(String doing, Runnable work) {
        during(
                doing,
                () -> {
                    work.run();
                    return doing;
                });
    }

    /** Begins a line, on a new one if another thread is in the middle of its own. */
    private synchronized void begin(String doing) {
        out.print((midLine ? "\n" : "") + doing + " ");
        out.flush();
        midLine = true;
    }

    /** Says something on a line of its own. */
    public synchronized void say(String words) {
        out.println((midLine ? "\n" : "") + words);
        midLine = false;
    }

    private synchronized void finish(String outcome) {
        if (midLine) {
            out.println(outcome);
        }
        midLine = false;
    }

    private static String duration(Duration taken) {
        return taken.compareTo(WORTH_SAYING) < 0
                ? ""
                : String.format(Locale.ROOT, " (%.1f s)", taken.toMillis() / 1000.0);
    }

    private Ticking ticking() {
        var timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("progress").factory());
        return new Ticking(timer, timer.scheduleAtFixedRate(this::dot, 1, 1, TimeUnit.SECONDS));
    }

    private void dot() {
        out.print(". ");
        out.flush();
    }

    private record Ticking(ScheduledExecutorService timer, ScheduledFuture<?> dots)
            implements AutoCloseable {

        void stopped() {
            dots.cancel(false);
            timer.shutdownNow();
        }

        @Override
        public void close() {
            stopped();
        }
    }
}
