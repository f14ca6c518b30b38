package org.muniment.extraction.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What keeps a child from the network and from files that are not its own: the best that this
 * machine has.
 */
enum Sandbox {
    /** Bubblewrap: no network, all files to read only, no processes but its own. */
    BUBBLEWRAP("bubblewrap") {
        @Override
        List<String> before(Path work) {
            List<String> words =
                    new ArrayList<>(
                            List.of(
                                    "bwrap",
                                    "--unshare-all",
                                    "--die-with-parent",
                                    "--new-session",
                                    "--ro-bind",
                                    "/",
                                    "/",
                                    "--dev",
                                    "/dev",
                                    "--proc",
                                    "/proc"));
            words.addAll(
                    List.of(
                            "--bind",
                            work.toString(),
                            work.toString(),
                            "--chdir",
                            work.toString()));
            return words;
        }
    },
    /** A network of its own, in which there is nothing. */
    UNSHARE("unshare") {
        @Override
        List<String> before(Path work) {
            return List.of("unshare", "--map-root-user", "--net");
        }
    },
    /** Nothing: only the limits hold. */
    NONE("none") {
        @Override
        List<String> before(Path work) {
            return List.of();
        }
    };

    private static final int SECONDS = 10;

    private final String word;

    Sandbox(String word) {
        this.word = word;
    }

    /** The words to put before a command. */
    abstract List<String> before(Path work);

    String word() {
        return word;
    }

    /** The first that works here. */
    static Sandbox best(Path work) {
        return Stream.of(values()).filter(sandbox -> sandbox.works(work)).findFirst().orElse(NONE);
    }

    private boolean works(Path work) {
        if (this == NONE) {
            return true;
        }
        List<String> command = new ArrayList<>(before(work));
        command.add("true");
        try {
            Files.createDirectories(work);
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
