package org.muniment.testservices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.muniment.standalone.process.ServerProcess;
import org.muniment.standalone.process.Signal;

/**
 * Ends a server and deletes its folder when this JVM ends, however it ends: a small shell process
 * waits for the end of a pipe that only this JVM holds open.
 */
final class Watchdog {

    private static final String SCRIPT =
            """
            cat > /dev/null
            kill -"$2" "$1" 2> /dev/null
            for tenth in $(seq 300); do
                kill -0 "$1" 2> /dev/null || break
                sleep 0.1
            done
            kill -KILL "$1" 2> /dev/null
            rm -rf "$3"
            """;

    private Watchdog() {}

    static void endWithThisJvm(ServerProcess server, Signal signal, Path folder) {
        try {
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
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
