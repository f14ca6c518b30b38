package org.muniment.extraction.usecase;

import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.muniment.extraction.Outcome;
import org.muniment.extraction.child.ChildProcess;
import org.muniment.extraction.child.Limits;
import org.muniment.extraction.reading.DocumentReader;
import org.muniment.extraction.reading.Progress;
import org.muniment.passage.Method;
import org.muniment.source.Page;
import org.muniment.source.usecase.OpenFile;

/** Reads a file of the archive in a child process, at most so many at a time. */
@ApplicationScoped
class ReadFile {

    private final OpenFile files;
    private final Path folder;
    private final Semaphore places;
    private final int atOnce;
    private final boolean sandboxed;
    private final Limits limits;
    private final Duration recognising;

    private @Nullable ChildProcess child;

    ReadFile(
            OpenFile files,
            @ConfigProperty(name = "archive.extraction.folder") String folder,
            @ConfigProperty(name = "archive.extraction.at-once") int atOnce,
            @ConfigProperty(name = "archive.extraction.sandbox") boolean sandboxed,
            @ConfigProperty(name = "archive.extraction.memory") MemorySize memory,
            @ConfigProperty(name = "archive.extraction.output") MemorySize output,
            @ConfigProperty(name = "archive.extraction.time") Duration time,
            @ConfigProperty(name = "archive.extraction.ocr-time") Duration recognising) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("archive.extraction.at-once is at least 1");
        }
        this.files = files;
        this.folder = Path.of(folder).toAbsolutePath().normalize();
        this.atOnce = atOnce;
        this.places = new Semaphore(atOnce, true);
        this.sandboxed = sandboxed;
        this.limits = new Limits(memory.asLongValue(), time, output.asLongValue());
        this.recognising = recognising;
    }

    /** How many are read at a time. */
    int atOnce() {
        return atOnce;
    }

    /**
     * Reads the file of a page, or the one image in it that is the page.
     *
     * @param scripts for OCR
     * @param longest even if the settings allow more
     * @param started is given the child, to end it from elsewhere
     * @throws org.muniment.kernel.Refusal when the bytes were expunged
     */
    Outcome read(
            Page page,
            Method method,
            List<String> scripts,
            Duration longest,
            Progress progress,
            Consumer<Process> started) {
        Duration usual = method == Method.OCR ? recognising : limits.time();
        Limits within =
                new Limits(
                        limits.heap(),
                        usual.compareTo(longest) < 0 ? usual : longest,
                        limits.output());
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unread("interrupted", "The reading was interrupted. Please try again.");
        }
        try {
            return inFolder(page, method, scripts, within, progress, started);
        } catch (IOException e) {
            Log.error("A file could not be read in a child process", e);
            return Outcome.unread(
                    "reader-not-started",
                    "The program that reads such files could not be started, or had no room to work"
                            + " in. Please tell whoever runs the archive, and try again.");
        } finally {
            places.release();
        }
    }

    private Outcome inFolder(
            Page page,
            Method method,
            List<String> scripts,
            Limits within,
            Progress progress,
            Consumer<Process> started)
            throws IOException {
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory(folder, "reading-");
        try {
            Path copy = work.resolve("file");
            try (InputStream bytes = files.open(page.file())) {
                Files.copy(bytes, copy);
            }
            return child().read(
                            new DocumentReader.Task(
                                    copy, page.file().type(), method, page.image(), scripts),
                            within,
                            work,
                            progress,
                            started);
        } finally {
            delete(work);
        }
    }

    /** The sandbox is tried once, when the first file is read. */
    private synchronized ChildProcess child() {
        if (child == null) {
            child = new ChildProcess(folder, sandboxed);
            Log.infof("Files are read in child processes; sandbox: %s.", child.sandbox());
            if (child.sandbox().equals("none")) {
                Log.warn(
                        "Nothing keeps these processes from the network: neither bubblewrap (bwrap)"
                                + " nor unshare works here. See docs/extraction.md.");
            }
        }
        return child;
    }

    /** Removes what readings left that were killed; none may be under way. */
    void sweep() {
        if (Files.isDirectory(folder)) {
            try (var left = Files.newDirectoryStream(folder, "reading-*")) {
                left.forEach(ReadFile::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new Deleting());
        } catch (IOException e) {
            Log.warnf("The folder %s could not be removed: %s", folder, e.getMessage());
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
