package org.muniment.extraction.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.muniment.extraction.Extract;
import org.muniment.extraction.LaidOutPage;
import org.muniment.extraction.Outcome;
import org.muniment.extraction.WordBox;
import org.muniment.kernel.Finding;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Reading;
import org.muniment.source.MediaType;
import org.muniment.source.UnshowableImage;
import org.muniment.source.imaging.PictureMaker;

/** Recognises the words of scanned pages by Tesseract, where that is installed. */
final class ScanReader {

    private static final int DOTS_PER_INCH = 300;
    private static final int POINTS_PER_INCH = 72;
    private static final long MOST_PIXELS = 60_000_000;
    private static final int UNSURE = 60;

    /** The child that this runs in has a limit of its own. */
    private static final Duration UNLIMITED = Duration.ofDays(1);

    private final Tesseract tesseract;
    private final List<String> scripts;
    private final Path work;
    private final List<Typeset.Page> pages = new ArrayList<>();
    private final List<Integer> unreadable = new ArrayList<>();

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
        Optional<Tesseract> tesseract = Tesseract.find(work);
        if (tesseract.isEmpty()) {
            return Outcome.unread(
                    "tesseract-missing",
                    "OCR needs Tesseract, which is not installed where the archive runs. Please ask"
                            + " whoever runs it to install it (on Debian: apt-get install"
                            + " tesseract-ocr, and a package for each language, such as"
                            + " tesseract-ocr-chi-sim), and then try again; or transcribe.");
        }
        List<String> known = tesseract.get().languages();
        List<String> missing =
                task.scripts().stream().filter(script -> !known.contains(script)).toList();
        if (!missing.isEmpty() || known.isEmpty()) {
            return lacking(missing.isEmpty() ? List.of("eng") : missing, known);
        }
        List<String> scripts = task.scripts().isEmpty() ? usual(known) : task.scripts();
        return new ScanReader(tesseract.get(), scripts, work).read(task, progress);
    }

    private static Outcome lacking(List<String> missing, List<String> known) {
        String packages =
                missing.stream()
                        .map(script -> "tesseract-ocr-" + script.replace('_', '-'))
                        .collect(Collectors.joining(" "));
        return Outcome.unread(
                "tesseract-language-missing",
                "Tesseract has no data for %s here; it knows %s. Please ask again with languages that it knows, or have whoever runs the archive install more (on Debian: apt-get install %s) and then try again."
                        .formatted(
                                String.join(", ", missing),
                                known.isEmpty() ? "no language" : String.join(", ", known),
                                packages));
    }

    /**
     * English where nothing was asked for: all languages at once would take long and read worse.
     */
    private static List<String> usual(List<String> known) {
        return List.of(known.contains("eng") ? "eng" : known.getFirst());
    }

    private Outcome read(DocumentReader.Task task, Progress progress) throws IOException {
        try {
            if (task.type() == MediaType.PDF) {
                recognisePdf(task, progress);
            } else {
                recogniseImage(task);
                progress.pages(1, 1);
            }
        } catch (InvalidPasswordException e) {
            return PdfReader.locked();
        } catch (UnshowableImage e) {
            return Outcome.unread("image-unreadable", e.why());
        } catch (Tesseract.BrokeOff e) {
            return Outcome.unread(
                    "recogniser-broke-off",
                    "Tesseract broke off on page %d. Please try again; if it breaks off again, tell whoever runs the archive, or transcribe. It said: %s"
                            .formatted(pages.size() + 1, e.getMessage()));
        }
        return outcome(Typeset.of(pages));
    }

    private void recogniseImage(DocumentReader.Task task) throws IOException, UnshowableImage {
        BufferedImage upright =
                new PictureMaker(task.file(), task.type(), task.image().orElseThrow(), UNLIMITED)
                        .grey();
        pages.add(
                TesseractTable.page(
                        1,
                        upright.getWidth(),
                        upright.getHeight(),
                        recognise(upright, DOTS_PER_INCH),
                        1));
    }

    private void recognisePdf(DocumentReader.Task task, Progress progress) throws IOException {
        try (PDDocument document = PdfReader.open(task.file().toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            int total = document.getNumberOfPages();
            for (int i = 0; i < total; i++) {
                PDPage page = document.getPage(i);
                PdfWords.Size size = PdfWords.size(page);
                int dots = dots(page);
                List<String> rows = draw(renderer, i, dots);
                double scale = (double) POINTS_PER_INCH * PdfWords.UNITS / dots;
                pages.add(TesseractTable.page(i + 1, size.width(), size.height(), rows, scale));
                progress.pages(i + 1, total);
            }
        }
    }

    /** The rows of a page; none of one that cannot be drawn. */
    private List<String> draw(PDFRenderer renderer, int index, int dots) throws IOException {
        BufferedImage image;
        try {
            image = renderer.renderImageWithDPI(index, dots, ImageType.GRAY);
        } catch (IOException | RuntimeException e) {
            unreadable.add(index + 1);
            return List.of();
        }
        return recognise(image, dots);
    }

    private static int dots(PDPage page) {
        var box = page.getCropBox();
        double area = Math.max(1, (double) box.getWidth() * box.getHeight());
        double most = Math.sqrt(MOST_PIXELS / area) * POINTS_PER_INCH;
        return (int) Math.max(1, Math.min(DOTS_PER_INCH, most));
    }

    private List<String> recognise(BufferedImage image, int dots) throws IOException {
        Path file = Files.createTempFile(work, "page-", ".png");
        try {
            ImageIO.write(image, "png", file.toFile());
            return tesseract.recognise(file, scripts, dots, work);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Outcome outcome(Typeset typeset) {
        List<WordBox> words =
                typeset.pages().stream().map(LaidOutPage::words).flatMap(List::stream).toList();
        if (words.isEmpty()) {
            return !unreadable.isEmpty() && unreadable.size() == pages.size()
                    ? PdfReader.unreadable(pages.size())
                    : Outcome.unread(
                            "no-words-recognised",
                            "No words were recognised, in %s. If there are some, ask again with other languages, or transcribe them."
                                    .formatted(String.join(", ", scripts)));
        }
        return new Outcome.Read(
                new Extract(
                        Method.OCR,
                        new Reading(
                                typeset.words(),
                                typeset.blocks(),
                                Optional.empty(),
                                Optional.empty(),
                                remarks(words),
                                new Maker.Machine(
                                        "Tesseract",
                                        "%s (%s)"
                                                .formatted(
                                                        tesseract.version(),
                                                        String.join("+", scripts)))),
                        Map.of(),
                        typeset.pages()));
    }

    private List<Finding> remarks(List<WordBox> words) {
        List<Finding> remarks = new ArrayList<>(PdfReader.damagedPages(unreadable));
        List<Integer> empty =
                pages.stream()
                        .filter(page -> page.paragraphs().isEmpty())
                        .map(Typeset.Page::number)
                        .filter(number -> !unreadable.contains(number))
                        .toList();
        if (!empty.isEmpty()) {
            remarks.add(
                    Finding.warning(
                            "pages-without-words",
                            "/words",
                            "No words were recognised on page %s. If there are some, try other languages, or transcribe them."
                                    .formatted(PdfReader.list(empty))));
        }
        long unsure = words.stream().filter(word -> word.confidence().orElse(100) < UNSURE).count();
        if (unsure > 0) {
            remarks.add(
                    Finding.warning(
                            "words-unsure",
                            "/words",
                            "Of %d recognised words, %d are unsure (confidence below %d of 100). Please compare them with the image."
                                    .formatted(words.size(), unsure, UNSURE)));
        }
        return remarks;
    }
}
