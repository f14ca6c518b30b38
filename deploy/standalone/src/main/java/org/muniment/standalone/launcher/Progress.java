package org.muniment.standalone.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says what is being done, adds a dot every second it takes, and says how long it took. */
final class Progress {

    private static final Duration WORTH_SAYING = Duration.ofMillis(100);

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** Does the work; {@code doing} is for example "Starting Keycloak". */
    <T> T during(String doing, Supplier<T> work) {
        out.print(doing + " ");
        out.flush();
        var start = System.nanoTime();
        try (var ticking = ticking()) {
            var result = work.get();
            ticking.stopped();
            out.println("done" + duration(Duration.ofNanos(System.nanoTime() - start)));
            return result;
        } catch (RuntimeException e) {
            out.println("failed");
            throw e;
        }
    }

    /** As the other, for work without a result. */
    void during(String doing, Runnable work) {
        during(
                doing,
                () -> {
                    work.run();
                    return doing;
                });
    }

    void say(String line) {
        out.println(line);
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
        timer.scheduleAtFixedRate(this::dot, 1, 1, TimeUnit.SECONDS);
        return new Ticking(timer);
    }

    private void dot() {
        out.print(". ");
        out.flush();
    }

    private record Ticking(java.util.concurrent.ScheduledExecutorService timer)
            implements AutoCloseable {

        void stopped() {
            timer.shutdownNow();
        }

        @Override
        public void close() {
            stopped();
        }
    }
}
