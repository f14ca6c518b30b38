package org.muniment.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches how much memory the processes occupy that a process starts, and those that they start.
 */
final class ChildMemory implements AutoCloseable {

    private static final long BETWEEN = 50_000_000;

    private final ProcessHandle parent;
    private final Thread watcher;
    private volatile boolean ended;
    private volatile double largest;
    private volatile double together;

    ChildMemory(long parent) {
        this.parent = ProcessHandle.of(parent).orElseThrow();
        this.watcher = Thread.ofPlatform().daemon().start(this::watch);
    }

    /** What one process occupied at most, in megabytes of 1,000,000 bytes, as Linux counts it. */
    double largest() {
        return largest;
    }

    /** What all of them occupied at once at most, whenever that was looked at. */
    double together() {
        return together;
    }

    private void watch() {
        while (!ended) {
            double sum = 0;
            for (ProcessHandle child : parent.descendants().toList()) {
                Path status = Path.of("/proc/%d/status".formatted(child.pid()));
                largest = Math.max(largest, megabytes(status, "VmHWM:"));
                sum += megabytes(status, "VmRSS:");
            }
            together = Math.max(together, sum);
            LockSupport.parkNanos(BETWEEN);
        }
    }

    /** Of a line of a process's status; nothing for a process that is gone. */
    static double megabytes(Path status, String name) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .map(kibibytes -> kibibytes * 1024 / 1e6)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        ended = true;
        LockSupport.unpark(watcher);
    }
}
