package org.muniment.api.walkthrough;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One bash that runs commands in turn, so that variables and functions stay. */
final class Shell implements AutoCloseable {

    private static final String DONE = "-- that was all of it --";

    private final Process process;
    private final BufferedReader output;
    private final Writer input;
    private final Path script;

    /**
     * @param folder where the commands run
     * @param script a file to put each command in; its own input stays apart from the shell's
     * @param patience after which the shell is ended, whatever it does
     */
    Shell(Path folder, Map<String, String> variables, Path script, Duration patience)
            throws IOException {
        var builder = new ProcessBuilder("bash", "--noprofile", "--norc");
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        this.process = builder.start();
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        this.script = script;
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::close);
    }

    /** What a command prints, errors included, without line ends at the end. */
    String run(String command) throws IOException {
        Files.writeString(script, command + "\n");
        input.write("source '%s' </dev/null\nprintf '\\n%%s\\n' '%s'\n".formatted(script, DONE));
        input.flush();
        var printed = new StringBuilder();
        for (String line = output.readLine(); !DONE.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new AssertionError("the shell ended within: " + command + "\n" + printed);
            }
            printed.append(line).append('\n');
        }
        return printed.toString().stripTrailing();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
