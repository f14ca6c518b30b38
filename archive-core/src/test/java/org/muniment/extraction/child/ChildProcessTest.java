package org.muniment.extraction.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.extraction.Documents;
import org.muniment.extraction.Extract;
import org.muniment.extraction.Outcome;
import org.muniment.extraction.Scans;
import org.muniment.extraction.reading.DocumentReader;
import org.muniment.kernel.Finding;
import org.muniment.passage.Method;
import org.muniment.source.ImageShape;
import org.muniment.source.MediaType;
import org.muniment.source.NumberedImage;
import org.muniment.source.TinyImages;

class ChildProcessTest {

    private static final long HEAP = 128L << 20;
    private static final long OUTPUT = 16L << 20;
    private static final Limits ENOUGH = new Limits(HEAP, Duration.ofMinutes(2), OUTPUT);

    @TempDir Path work;

    private final AtomicReference<Process> child = new AtomicReference<>();
    private final List<String> progress = new ArrayList<>();

    @Test
    void bringsBackWhatWasRead() throws IOException {
        Extract apart = extract(read(Documents.pdf(), MediaType.PDF, ENOUGH));
        Extract here =
                extract(
                        DocumentReader.read(
                                task(Documents.pdf(), MediaType.PDF), work, (done, total) -> {}));

        assertEquals(here, apart);
        assertEquals(List.of("1/2", "2/2"), progress);
    }

    @Test
    void readsOfficeDocumentsAndPagesOfHtmlToo() throws IOException {
        assertEquals(
                "Talks\n\nThe envoys met.\n\nThe hall", words(Documents.docx(), MediaType.DOCX));
        assertEquals("Dear Sir,\n\nTalks 会计 café.", words(Documents.rtf(), MediaType.RTF));
        assertEquals("Hello", words("<p>Hello".getBytes(StandardCharsets.UTF_8), MediaType.HTML));
    }

    @Test
    void endsWhatUnpacksToMoreThanMemoryHolds() throws IOException {
        Outcome outcome = read(Documents.zipBomb(300), MediaType.ODT, ENOUGH);
        assertEquals("too-much-memory", code(outcome));
    }

    @Test
    void endsWhatTakesTooLong() throws IOException {
        Limits brief = new Limits(HEAP, Duration.ofMillis(20), OUTPUT);
        assertEquals("too-long", code(read(Documents.pdf(), MediaType.PDF, brief)));
        child.get().onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void takesNoMoreThanSoMuchOutput() throws IOException {
        Limits little = new Limits(HEAP, Duration.ofMinutes(2), 1024);
        assertEquals("output-too-large", code(read(Documents.pdf(), MediaType.PDF, little)));
    }

    @Test
    void saysThatTheReaderBrokeOff() throws IOException {
        Limits none = new Limits(1, Duration.ofMinutes(2), OUTPUT);
        assertEquals("reader-crashed", code(read(Documents.pdf(), MediaType.PDF, none)));
    }

    @Test
    void recognisesAnImageByItsPlaceAndShape() throws IOException {
        BufferedImage upright = Scans.of(Documents.pdf(), 2);
        BufferedImage stored = TinyImages.asStored(upright, 6);
        Path file = Files.write(work.resolve("file"), TinyImages.written(stored, "png"));
        ImageShape shape = new ImageShape(stored.getWidth(), stored.getHeight(), 6);
        DocumentReader.Task task =
                new DocumentReader.Task(
                        file,
                        MediaType.PNG,
                        Method.OCR,
                        Optional.of(new NumberedImage(1, shape)),
                        List.of("eng"));

        Outcome outcome =
                new ChildProcess(work, true)
                        .read(task, ENOUGH, work, (done, total) -> {}, child::set);

        if (outcome instanceof Outcome.Unread(List<Finding> findings)) {
            boolean installed = !findings.getFirst().code().startsWith("tesseract-");
            Assumptions.assumeTrue(installed, findings.getFirst().message());
        }
        assertEquals("They met again.", extract(outcome).reading().words().value());
        assertEquals(upright.getWidth(), extract(outcome).pages().getFirst().width());
    }

    private String words(byte[] bytes, MediaType type) throws IOException {
        return extract(read(bytes, type, ENOUGH)).reading().words().value();
    }

    private static Extract extract(Outcome outcome) {
        return assertInstanceOf(Outcome.Read.class, outcome, outcome.toString()).extract();
    }

    private static String code(Outcome outcome) {
        Outcome.Unread unread = assertInstanceOf(Outcome.Unread.class, outcome, outcome.toString());
        assertTrue(unread.findings().getFirst().message().contains("lease"), "what to do");
        return unread.findings().getFirst().code();
    }

    private DocumentReader.Task task(byte[] bytes, MediaType type) throws IOException {
        Path file = Files.write(work.resolve("file"), bytes);
        return new DocumentReader.Task(file, type, Method.EXTRACTION, Optional.empty(), List.of());
    }

    private Outcome read(byte[] bytes, MediaType type, Limits limits) throws IOException {
        return new ChildProcess(work, true)
                .read(
                        task(bytes, type),
                        limits,
                        work,
                        (done, total) -> progress.add(done + "/" + total),
                        child::set);
    }
}
