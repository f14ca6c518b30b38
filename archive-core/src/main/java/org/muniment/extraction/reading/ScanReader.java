package org.muniment.extraction.reading;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.muniment.extraction.Extract;
import org.muniment.extraction.LaidOutPage;
import org.muniment.extraction.Outcome;
import org.muniment.kernel.Finding;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Reading;
import org.muniment.source.MediaType;

/** Recognises the words of scanned pages by Tesseract, where that is installed. */
final class ScanReader {

    private static final int DOTS_PER_INCH = 300;
    private static final int POINTS_PER_INCH = 72;
    private static final long MOST_PIXELS = 60_000_000;
    private static final int UNSURE = 60;

    private final Tesseract tesseract;
    private final List<String> scripts;
    private final Path work;

    private ScanReader(Tesseract tesseract, List<String> scripts, Path work) {
        this.tesseract = tesseract;
        this.scripts = scripts;
        this.work = work;
    }

    static Outcome read(DocumentReader.Task task, Path work, Progress progress) throws IOException {
        if (task.type() != MediaType.PDF && !task.type().isImage()) {
            return Outcome.unread(
                    "nothing-to-recognise",
                    "OCR is for images and scanned PDFs; this file holds its words as characters."
                            + " Please ask for an extraction.");
        }
        Optional<Tesseract> tesseract = Tesseract.find();
        if (tesseract.isEmpty()) {
            return Outcome.unread(
                    "tesseract-missing",
                    "OCR needs Tesseract, which is not installed where the archive runs. Whoever"
                            + " runs it can install it (on Debian: apt-get install tesseract-ocr,"
                            + " and a package for each language, such as tesseract-ocr-chi-sim);"
                            + " then try again.");
        }
        List<String> known = tesseract.get().languages();
        List<String> missing =
                task.scripts().stream().filter(script -> !known.contains(script)).toList();
        if (!missing.isEmpty() || known.isEmpty()) {
            return Outcome.unread(
                    "tesseract-language-missing",
                    "Tesseract has no data for %s; it knows %s. Whoever runs the archive can install more (on Debian, packages tesseract-ocr-...)."
                            .formatted(
                                    missing.isEmpty() ? "any language" : String.join(", ", missing),
                                    known.isEmpty() ? "none" : String.join(", ", known)));
        }
        List<String> scripts = task.scripts().isEmpty() ? usual(known) : task.scripts();
        return new ScanReader(tesseract.get(), scripts, work).read(task, progress);
    }

    /** English where there is a choice: all languages at once would take long and read worse. */
    private static List<String> usual(List<String> known) {
        return List.of(known.contains("eng") ? "eng" : known.getFirst());
    }

    private Outcome read(DocumentReader.Task task, Progress progress) throws IOException {
        List<Typeset.Page> pages = new ArrayList<>();
        if (task.type() == MediaType.PDF) {
            try (PDDocument document = PdfReader.open(task.file().toFile())) {
                recognise(document, pages, progress);
            } catch (InvalidPasswordException e) {
                return PdfReader.locked();
            }
        } else {
            pages.add(recognise(upright(task)));
            progress.pages(1, 1);
        }
        return outcome(Typeset.of(pages));
    }

    private void recognise(PDDocument document, List<Typeset.Page> pages, Progress progress)
            throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        int total = document.getNumberOfPages();
        for (int i = 0; i < total; i++) {
            var box = document.getPage(i).getCropBox();
            double inches = Math.max(1, (double) box.getWidth() * box.getHeight());
            double most = Math.sqrt(MOST_PIXELS / inches) * POINTS_PER_INCH;
            int dots = (int) Math.max(1, Math.min(DOTS_PER_INCH, most));
            BufferedImage image = renderer.renderImageWithDPI(i, dots, ImageType.GRAY);
            double scale = (double) POINTS_PER_INCH * PdfWords.UNITS / dots;
            pages.add(recognise(image, i + 1, dots, scale));
            progress.pages(i + 1, total);
        }
    }

    private Typeset.Page recognise(BufferedImage image) throws IOException {
        return recognise(image, 1, DOTS_PER_INCH, 1);
    }

    private Typeset.Page recognise(BufferedImage image, int number, int dots, double scale)
            throws IOException {
        Path file = Files.createTempFile(work, "page-", ".png");
        try {
            ImageIO.write(image, "png", file.toFile());
            return TesseractTable.page(
                    number,
                    (int) Math.round(image.getWidth() * scale),
                    (int) Math.round(image.getHeight() * scale),
                    tesseract.recognise(file, scripts, dots),
                    scale);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The image as people see it, in grey. */
    private static BufferedImage upright(DocumentReader.Task task) throws IOException {
        BufferedImage stored = ImageIO.read(task.file().toFile());
        if (stored == null) {
            throw new IOException("an image that cannot be decoded");
        }
        int w = stored.getWidth();
        int h = stored.getHeight();
        boolean turned = task.orientation() >= 5;
        BufferedImage grey =
                new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_BYTE_GRAY);
        var pen = grey.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        pen.drawImage(
                stored,
                new AffineTransformOp(
                        turning(task.orientation(), w, h), AffineTransformOp.TYPE_NEAREST_NEIGHBOR),
                0,
                0);
        pen.dispose();
        return grey;
    }

    /** From the pixels as stored to those that are seen (EXIF 2.32, tag 274). */
    static AffineTransform turning(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private Outcome outcome(Typeset typeset) {
        List<org.muniment.extraction.WordBox> words =
                typeset.pages().stream().map(LaidOutPage::words).flatMap(List::stream).toList();
        if (words.isEmpty()) {
            return Outcome.unread(
                    "no-words-recognised",
                    "No words were recognised. If there are some, try other languages, or"
                            + " transcribe them.");
        }
        long unsure = words.stream().filter(word -> word.confidence().orElse(100) < UNSURE).count();
        List<Finding> remarks =
                unsure == 0
                        ? List.of()
                        : List.of(
                                Finding.warning(
                                        "words-unsure",
                                        "/words",
                                        "Of %d recognised words, %d are unsure (confidence below %d of 100). Please compare them with the image."
                                                .formatted(words.size(), unsure, UNSURE)));
        return new Outcome.Read(
                new Extract(
                        Method.OCR,
                        new Reading(
                                typeset.words(),
                                typeset.blocks(),
                                Optional.empty(),
                                Optional.empty(),
                                remarks,
                                new Maker.Machine(
                                        "Tesseract",
                                        "%s (%s)"
                                                .formatted(
                                                        tesseract.version(),
                                                        String.join("+", scripts)))),
                        Map.of(),
                        typeset.pages()));
    }
}
