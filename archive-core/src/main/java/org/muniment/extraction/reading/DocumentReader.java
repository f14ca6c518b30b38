package org.muniment.extraction.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.extraction.Extract;
import org.muniment.extraction.Outcome;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.passage.Method;
import org.muniment.passage.reading.FileWords;
import org.muniment.source.MediaType;
import org.muniment.source.NumberedImage;

/** Reads a file of any type by the reader for it; whatever goes wrong is an outcome. */
public final class DocumentReader {

    private DocumentReader() {}

    /**
     * What is to be read.
     *
     * @param image for an image, which of those in the file, and its shape
     * @param scripts for OCR
     */
    public record Task(
            Path file,
            MediaType type,
            Method method,
            Optional<NumberedImage> image,
            List<String> scripts) {

        public Task {
            if (type.isImage() != image.isPresent()) {
                throw new IllegalArgumentException("an image is read by its place and shape");
            }
            scripts = List.copyOf(scripts);
        }
    }

    /**
     * @param work a folder for files on the way
     */
    public static Outcome read(Task task, Path work, Progress progress) {
        try {
            return task.method() == Method.OCR
                    ? ScanReader.read(task, work, progress)
                    : extract(task, progress);
        } catch (Refusal refusal) {
            return refused(refusal);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return damaged();
        }
    }

    /** The finding of a refusal, with its message. */
    static Outcome refused(Refusal refusal) {
        return new Outcome.Unread(
                List.of(
                        Finding.error(
                                refusal.code()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                                "",
                                refusal.getMessage())));
    }

    static Outcome damaged() {
        return Outcome.unread(
                "file-damaged",
                "The file is damaged and cannot be read. Please look whether another program opens"
                        + " it, save a copy there, and deposit the copy; or transcribe what can be"
                        + " seen.");
    }

    private static Outcome extract(Task task, Progress progress) throws IOException {
        return switch (task.type()) {
            case PDF -> PdfReader.read(task.file().toFile(), progress);
            case DOCX, ODT, RTF, EPUB -> OfficeReader.read(task.type(), task.file().toFile());
            case PLAIN_TEXT, MARKDOWN, HTML, TEI -> words(task);
            case PNG, JPEG, TIFF, WEBP ->
                    Outcome.unread(
                            "no-text-layer",
                            "An image holds no words as characters. Please ask for OCR, or"
                                    + " transcribe it.");
        };
    }

    private static Outcome words(Task task) throws IOException {
        try (InputStream bytes = Files.newInputStream(task.file())) {
            return new Outcome.Read(
                    new Extract(
                            Method.EXTRACTION,
                            FileWords.read(task.type(), bytes, Optional.empty()),
                            Map.of(),
                            List.of()));
        }
    }
}
