package org.muniment.extraction.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.muniment.extraction.Outcome;
import org.muniment.extraction.reading.DocumentReader;
import org.muniment.extraction.reading.Progress;

/** Starts a child for one file, and makes an outcome of whatever becomes of it. */
public final class ChildProcess {

    private static final int KILOBYTE = 1024;
    private static final int FILE_BLOCK = 512;

    /** What a JVM takes of addresses beside its heap; most of it is never used. */
    private static final long BESIDE_HEAP = 4L << 30;

    private static final int OUT_OF_MEMORY = 3;
    private static final int BY_SIGNAL = 128;
    private static final int PROCESSOR_TIME = BY_SIGNAL + 24;
    private static final int LONGEST_LINE = 200;

    /** Sets the limits of this shell and becomes the command. */
    private static final String LIMITED =
            "ulimit -v \"$1\" 2>/dev/null; ulimit -t \"$2\" 2>/dev/null; ulimit -f \"$3\""
                    + " 2>/dev/null; ulimit -c 0 2>/dev/null; shift 3; exec \"$@\"";

    private final Sandbox sandbox;
    private final String classPath;

    /**
     * @param folder in which files are read, to try the sandbox with
     * @param sandboxed whether a sandbox is looked for
     */
    public ChildProcess(Path folder, boolean sandboxed) {
        this.sandbox = sandboxed ? Sandbox.best(folder) : Sandbox.NONE;
        this.classPath = ClassPath.find();
    }

    /**
     * What keeps children from the network: {@code bubblewrap}, {@code unshare} or {@code none}.
     */
    public String sandbox() {
        return sandbox.word();
    }

    /**
     * Reads a file.
     *
     * @param task its file lies in the folder
     * @param limits how much it may use
     * @param work a folder of its own, which the caller removes
     * @param started is given the process, to end it from elsewhere
     * @throws IOException when no process can be started
     */
    public Outcome read(
            DocumentReader.Task task,
            Limits limits,
            Path work,
            Progress progress,
            Consumer<Process> started)
            throws IOException {
        Path result = work.resolve("result.json");
        Process process =
                new ProcessBuilder(command(task, limits, work, result))
                        .directory(work.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        started.accept(process);
        Thread listener = Thread.ofVirtual().start(() -> listen(process, progress));
        try {
            if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                end(process);
                return tooLong(limits);
            }
            listener.join();
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            return Outcome.unread("interrupted", "The reading was interrupted. Please try again.");
        }
        return outcome(process.exitValue(), limits, result);
    }

    /** Ends a process and those that it started. */
    public static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private List<String> command(DocumentReader.Task task, Limits limits, Path work, Path result) {
        List<String> command = new ArrayList<>(sandbox.before(work));
        command.addAll(
                List.of(
                        "sh",
                        "-c",
                        LIMITED,
                        "sh",
                        String.valueOf((limits.heap() + BESIDE_HEAP) / KILOBYTE),
                        String.valueOf(2 * limits.time().toSeconds() + 1),
                        String.valueOf(limits.output() / FILE_BLOCK),
                        "env",
                        "-i",
                        "PATH=" + System.getenv().getOrDefault("PATH", "/usr/bin:/bin"),
                        "LANG=C.UTF-8",
                        "MALLOC_ARENA_MAX=2",
                        "OMP_THREAD_LIMIT=1",
                        "HOME=" + work));
        String data = System.getenv("TESSDATA_PREFIX");
        if (data != null) {
            command.add("TESSDATA_PREFIX=" + data);
        }
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + limits.heap(),
                        "-Xss4m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-XX:CompressedClassSpaceSize=128m",
                        "-XX:ReservedCodeCacheSize=64m",
                        "-Xshare:auto",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + work,
                        "-Dpdfbox.fontcache=" + work,
                        "-cp",
                        classPath,
                        ReaderMain.class.getName(),
                        task.type().word(),
                        task.method().word(),
                        ReaderMain.word(task.image()),
                        task.file().toString(),
                        result.toString(),
                        work.toString()));
        command.addAll(task.scripts());
        return command;
    }

    private static void listen(Process process, Progress progress) {
        try (BufferedReader lines = process.inputReader(java.nio.charset.StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            for (int next = lines.read(); next >= 0; next = lines.read()) {
                if (next == '\n') {
                    told(line.toString(), progress);
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append((char) next);
                }
            }
        } catch (IOException ended) {
            // With the process.
        }
    }

    private static void told(String line, Progress progress) {
        String[] numbers =
                line.startsWith(ReaderMain.PAGES)
                        ? line.substring(ReaderMain.PAGES.length()).strip().split(" ")
                        : new String[0];
        try {
            if (numbers.length == 2) {
                progress.pages(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
            }
        } catch (NumberFormatException notProgress) {
            // Something that a library printed.
        }
    }

    private static Outcome outcome(int exit, Limits limits, Path result) throws IOException {
        return switch (exit) {
            case 0 -> result(limits, result);
            case OUT_OF_MEMORY ->
                    Outcome.unread(
                            "too-much-memory",
                            "Reading this file takes more than the %d MB of memory that are set aside. Please divide it and deposit the parts; whoever runs the archive can raise archive.extraction.memory."
                                    .formatted(limits.heap() >> 20));
            case PROCESSOR_TIME -> tooLong(limits);
            case ReaderMain.TOO_MUCH_OUTPUT -> tooLarge(limits);
            default ->
                    Outcome.unread(
                            "reader-crashed",
                            "The program that reads such files broke off (%d). Please try again; if it breaks off again, save the file anew in another program and deposit that."
                                    .formatted(exit));
        };
    }

    private static Outcome result(Limits limits, Path result) throws IOException {
        if (!Files.exists(result)) {
            return Outcome.unread(
                    "reader-crashed",
                    "The program that reads such files left no result. Please try again.");
        }
        if (Files.size(result) > limits.output()) {
            return tooLarge(limits);
        }
        try {
            return OutcomeJson.read(result);
        } catch (IOException | RuntimeException e) {
            return Outcome.unread(
                    "reader-crashed",
                    "The program that reads such files left a result that is none. Please look at"
                            + " the file with care: it may be made to do harm.");
        }
    }

    private static Outcome tooLong(Limits limits) {
        return Outcome.unread(
                "too-long",
                "Reading this file takes longer than %s. Please divide it and deposit the parts; whoever runs the archive can raise archive.extraction.time."
                        .formatted(seconds(limits.time())));
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " seconds";
    }

    private static Outcome tooLarge(Limits limits) {
        return Outcome.unread(
                "output-too-large",
                "What comes out of this file is more than %d MB, which no text of the archive holds. Please divide it and deposit the parts."
                        .formatted(limits.output() >> 20));
    }
}
