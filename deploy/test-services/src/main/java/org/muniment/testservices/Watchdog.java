package org.muniment.testservices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.muniment.standalone.process.ServerProcess;
import org.muniment.standalone.process.Signal;

/**
 * Ends a server and deletes its folder when this JVM ends, however it ends: a small shell process
 * waits for the end of a pipe that only this JVM holds open.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT =
            """
            read -r word && [ "$word" = dismissed ] && exit
            kill -"$2" "$1" 2> /dev/null
            for tenth in $(seq 300); do
                kill -0 "$1" 2> /dev/null || break
                sleep 0.1
            done
            kill -KILL "$1" 2> /dev/null
            rm -rf "$3"
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    static Watchdog endWithThisJvm(ServerProcess server, Signal signal, Path folder) {
        try {
            return new Watchdog(
                    new ProcessBuilder(
                                    "setsid",
                                    "sh",
                                    "-c",
                                    SCRIPT,
                                    "watchdog",
                                    Long.toString(server.handle().pid()),
                                    signal.name(),
                                    folder.toString())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the server live on, or the number of its process be another's. */
    @Override
    public void close() throws IOException {
        try (var pipe = shell.getOutputStream()) {
            pipe.write("dismissed\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    Process shell() {
        return shell;
    }
}
