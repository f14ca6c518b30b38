package org.muniment.standalone.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server that runs as a child process in a session of its own and writes to a log file. */
public final class ServerProcess {

    private static final int LINES_SHOWN = 20;

    private final String name;
    private final Process process;
    private final Path log;

    private ServerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a command.
     *
     * @param name what messages call the server
     * @param environment variables added to those of this process
     * @param log where its output goes; begun anew
     */
    public static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(inOwnSession(command));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            return new ServerProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    private static List<String> inOwnSession(List<String> command) {
        if (!Commands.onPath("setsid")) {
            return command;
        }
        var whole = new ArrayList<String>();
        whole.add("setsid");
        whole.addAll(command);
        return whole;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /**
     * Waits until the server is ready.
     *
     * @throws ServerFailure if it ends first or is not ready in time; the last lines of its log are
     *     in the message
     */
    public void awaitReady(BooleanSupplier ready, Duration patience) {
        var deadline = Instant.now().plus(patience);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failure("ended with exit code " + process.exitValue() + " while starting");
            }
            if (Instant.now().isAfter(deadline)) {
                throw failure("was not ready after " + patience.toSeconds() + " s");
            }
            pause();
        }
    }

    /** A failure that says what happened and how the log ends. */
    public ServerFailure failure(String what) {
        return new ServerFailure(
                "%s %s. The end of %s:%n%s"
                        .formatted(name, what, log, String.join("\n", lastLines())));
    }

    private List<String> lastLines() {
        try {
            var lines = new String(Files.readAllBytes(log), UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
        } catch (IOException e) {
            return List.of("(the log cannot be read: " + e.getMessage() + ")");
        }
    }

    private void pause() {
        try {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for " + name);
        }
    }

    /** Ends the server: the signal first, SIGKILL if it is still there after {@code patience}. */
    public void stop(Signal signal, Duration patience) {
        Signals.end(process.toHandle(), signal, patience);
    }
}
