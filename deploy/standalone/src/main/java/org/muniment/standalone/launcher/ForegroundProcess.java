package org.muniment.standalone.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.muniment.standalone.process.ServerFailure;

/** Commands that share this terminal: what they print is seen, and a Ctrl-C reaches them too. */
final class ForegroundProcess {

    private ForegroundProcess() {}

    /**
     * Runs a command to its end.
     *
     * @param environment variables added to those of this process
     * @return its exit code
     */
    static int run(List<String> command, Map<String, String> environment) {
        try {
            return start(command, Path.of(""), environment).waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while running " + command.getFirst(), e);
        }
    }

    static Process start(List<String> command, Path folder, Map<String, String> environment) {
        try {
            var builder =
                    new ProcessBuilder(command)
                            .directory(folder.toAbsolutePath().toFile())
                            .inheritIO();
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", command), e);
        }
    }
}
