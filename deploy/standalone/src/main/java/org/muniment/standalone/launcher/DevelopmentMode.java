package org.muniment.standalone.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.muniment.standalone.process.ServerFailure;
import org.muniment.standalone.process.Signal;
import org.muniment.standalone.process.Signals;

/**
 * The platform and the workbench with live reload, on this terminal: Quarkus compiles changed Java
 * at the next request, Vite shows a changed workbench at once and passes requests on to the
 * platform. Ending may come at any time, also while they start.
 */
final class DevelopmentMode implements AutoCloseable {

    private static final Duration POLLING = Duration.ofMillis(200);

    /** A Ctrl-C reaches these programs and this process at once; theirs may be seen first. */
    private static final Duration SIGNAL_UNDERWAY = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Part> parts = new ArrayList<>();
    private boolean ending;

    /** A process of this mode, and what messages call it. */
    private record Part(String name, Process process) {}

    /** A command, the folder it is run in, and what messages call it. */
    record Program(String name, List<String> command, Path folder) {}

    /** The platform by Quarkus' own live reload; the workbench's built site is left alone. */
    static Program platform(Path project, Path data) {
        return new Program(
                "The platform",
                List.of(
                        System.getProperty("archive.maven", "mvn"),
                        "-q",
                        "-pl",
                        "archive-api",
                        "-am",
                        "-DskipTests",
                        "-Dexec.skip",
                        "-Dquarkus.analytics.disabled=true",
                        "-Dquarkus.console.enabled=false",
                        "-Dquarkus.test.continuous-testing=disabled",
                        "-Dmuniment.data=" + data,
                        "compile",
                        "quarkus:dev"),
                project);
    }

    /** The workbench by Vite. */
    static Program workbench(Path project) {
        var folder = project.resolve("archive-admin-ui");
        return new Program(
                "The workbench",
                List.of(folder.resolve("node_modules/.bin/vite").toString(), "--clearScreen=false"),
                folder);
    }

    /** The variables that both are given beside those of the platform. */
    static Map<String, String> environment(Settings settings, Map<String, String> platform) {
        var environment = new HashMap<>(platform);
        environment.put("ARCHIVE_URL", "http://localhost:" + settings.port());
        environment.put("UI_PORT", Integer.toString(settings.uiPort()));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return environment;
    }

    /** Starts a program; it shares this terminal's output. */
    synchronized void start(Program program, Map<String, String> environment) {
        if (ending) {
            throw new ServerFailure("Stopped while starting");
        }
        parts.add(
                new Part(
                        program.name(),
                        ForegroundProcess.start(program.command(), program.folder(), environment)));
    }

    /**
     * Waits until all is well.
     *
     * @throws ServerFailure if a program ends first
     */
    void await(BooleanSupplier ready) {
        while (!ready.getAsBoolean()) {
            for (var part : parts()) {
                if (!part.process().isAlive()) {
                    LockSupport.parkNanos(SIGNAL_UNDERWAY.toNanos());
                    throw new ServerFailure(
                            "%s has ended by itself, with exit code %d."
                                    .formatted(part.name(), part.process().exitValue()));
                }
            }
            LockSupport.parkNanos(POLLING.toNanos());
        }
    }

    private synchronized List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Ends the programs and all that they have started. */
    @Override
    public void close() {
        synchronized (this) {
            ending = true;
        }
        var whole = new ArrayList<ProcessHandle>();
        for (var part : parts()) {
            whole.add(part.process().toHandle());
            part.process().descendants().forEach(whole::add);
        }
        for (var part : parts()) {
            Signals.end(part.process().toHandle(), Signal.TERM, PATIENCE);
        }
        whole.forEach(process -> Signals.end(process, Signal.TERM, PATIENCE));
    }
}
