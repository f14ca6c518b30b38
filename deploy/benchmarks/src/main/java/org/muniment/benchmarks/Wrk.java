package org.muniment.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The load generator wrk. It takes a small part of a core, so that on a machine of two the server
 * keeps most of both.
 */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern FAILED =
            Pattern.compile("(Non-2xx or 3xx responses: \\d+|Socket errors: .*)");

    private final int connections;

    Wrk(int connections) {
        this.connections = connections;
    }

    /**
     * Requests a second, for some seconds.
     *
     * @param script a Lua script that chooses each request, or none to ask for one address only
     */
    double rate(String address, int seconds, Optional<Path> script) {
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s"));
        script.ifPresent(file -> command.addAll(List.of("-s", file.toString())));
        command.add(address);
        return rate(run(command));
    }

    /**
     * @throws IllegalStateException when some requests failed, since the rest is then no measure
     */
    static double rate(String output) {
        Matcher failed = FAILED.matcher(output);
        if (failed.find()) {
            throw new IllegalStateException("Requests failed. wrk says: " + failed.group(1));
        }
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("wrk told no rate:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "wrk does not run. Install it, for example: apt-get install wrk", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
