package org.muniment.extraction.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.extraction.Documents;
import org.muniment.extraction.Extract;
import org.muniment.extraction.LaidOutPage;
import org.muniment.extraction.Outcome;
import org.muniment.extraction.Scans;
import org.muniment.extraction.Scans.Leaf;
import org.muniment.kernel.Finding;
import org.muniment.passage.Method;
import org.muniment.passage.Region;
import org.muniment.source.FileInspection;
import org.muniment.source.ImageShape;
import org.muniment.source.MediaType;
import org.muniment.source.NumberedImage;
import org.muniment.source.TinyImages;
import org.muniment.source.TinyImages.TiffPage;

/** With the Tesseract of this machine; skipped where there is none. */
class ScanReaderTest {

    private static final String FIRST = "The envoys met on 1 August 1955 in the\nhall by the lake.";
    private static final String SECOND = "They met again.";
    private static final double UNITS_IN_A_DOT = 7200.0 / Scans.DOTS;

    /** Two points. */
    private static final int NEAR = 200;

    @TempDir Path folder;

    @BeforeEach
    void requireTesseract() {
        requireLanguage("eng");
    }

    private void requireLanguage(String name) {
        Assumptions.assumeTrue(
                Tesseract.find(folder).filter(one -> one.languages().contains(name)).isPresent(),
                "Tesseract with " + name + " is not installed on this machine");
    }

    @ParameterizedTest
    @CsvSource({"1, 6", "3, 8"})
    void recognisesAScannedPdfHoweverItsPagesAreTurned(int one, int other) throws IOException {
        byte[] pdf =
                Scans.pdf(
                        List.of(
                                new Leaf(Scans.of(Documents.pdf(), 1), one),
                                new Leaf(Scans.blank(), 1),
                                new Leaf(Scans.of(Documents.pdf(), 2), other)));

        Extract read = read(pdf, "eng");

        String words = read.reading().words().value();
        assertTrue(words.startsWith("The Geneva talks"), words);
        assertTrue(words.contains(FIRST), words);
        assertTrue(words.endsWith(SECOND), words);
        assertEquals(
                List.of("pages-without-words"),
                read.reading().remarks().stream().map(Finding::code).toList());
        assertStandsAsInThePdf("August", read, 1, 1);
        assertStandsAsInThePdf("lake.", read, 1, 1);
        assertStandsAsInThePdf("again.", read, 3, 2);
    }

    /** What was recognised stands where the words of the PDF stand that was scanned. */
    private void assertStandsAsInThePdf(String word, Extract read, int page, int original)
            throws IOException {
        LaidOutPage scanned = read.pages().get(page - 1);
        LaidOutPage drawn = layer().pages().get(original - 1);
        assertEquals(drawn.width(), scanned.width(), NEAR);
        assertEquals(drawn.height(), scanned.height(), NEAR);
        assertNear(place(layer(), drawn, word), place(read, scanned, word), NEAR);
        assertFoundAgain(word, read, scanned);
    }

    private static void assertFoundAgain(String word, Extract read, LaidOutPage page) {
        int start = offset(read, word);
        assertEquals(
                Optional.of(new LaidOutPage.Span(start, start + word.length())),
                page.within(place(read, page, word)));
    }

    @ParameterizedTest
    @CsvSource({"png, 1", "png, 3", "png, 5", "jpg, 6", "jpg, 8", "tiff, 6"})
    void recognisesAnImageAsPeopleSeeIt(String kind, int orientation) throws IOException {
        BufferedImage upright = Scans.of(Documents.pdf(), 1);
        BufferedImage stored = TinyImages.asStored(upright, orientation);
        byte[] bytes =
                kind.equals("tiff")
                        ? tiff(stored, orientation)
                        : TinyImages.turned(TinyImages.written(stored, kind), orientation);

        Extract read = read(bytes, "eng");

        LaidOutPage page = read.pages().getFirst();
        assertEquals(
                List.of(upright.getWidth(), upright.getHeight()),
                List.of(page.width(), page.height()));
        assertTrue(read.reading().words().value().contains(FIRST), read.reading().words().value());
        Region drawn = place(layer(), layer().pages().getFirst(), "August");
        assertNear(inDots(drawn), place(read, page, "August"), (int) (NEAR / UNITS_IN_A_DOT));
        assertFoundAgain("August", read, page);
        assertTrue(page.words().stream().allMatch(word -> word.confidence().orElse(0) > 60));
    }

    @Test
    void recognisesTheImageOfATiffThatIsAskedFor() throws IOException {
        byte[] tiff = Scans.tiff(Scans.blank(), Scans.of(Documents.pdf(), 2));
        assertEquals("no-words-recognised", code(recognised(tiff, 1, "eng")));
        assertEquals(SECOND, extract(recognised(tiff, 2, "eng")).reading().words().value());
    }

    @Test
    void putsNoSpacesBetweenChineseCharacters() throws IOException {
        requireLanguage("chi_sim");
        Extract read = read(Scans.chinese(), "chi_sim");
        String words = read.reading().words().value();
        LaidOutPage page = read.pages().getFirst();
        int start = words.indexOf("日内瓦");

        assertEquals("中美大使级会谈在日内瓦举行。\n一九五五年八月一日双方见面。", words);
        List<Region> places = page.places(start, start + 3);
        assertEquals(1, places.size());
        // Each character is 60 pixels wide; the ninth begins at 580.
        Region place = places.getFirst();
        assertEquals(580, place.x(), 15);
        assertEquals(760, place.x() + place.width(), 15);
        assertEquals(Optional.of(new LaidOutPage.Span(start, start + 3)), page.within(place));
        assertTrue(place.y() > 50 && place.y() + place.height() < 150, place.toString());
    }

    @Test
    void readsEnglishAndChineseOfOneScan() throws IOException {
        requireLanguage("chi_sim");
        byte[] pdf =
                Scans.pdf(
                        List.of(
                                new Leaf(Scans.of(Documents.pdf(), 1), 1),
                                new Leaf(Scans.chinesePage(), 8)));
        String words = read(pdf, "eng", "chi_sim").reading().words().value();
        assertTrue(words.contains(FIRST), words);
        assertTrue(words.contains("\n\n中美大使级会谈在日内瓦举行。\n"), words);
    }

    @Test
    void saysThatThereAreNoWords() throws IOException {
        byte[] png = TinyImages.written(Scans.blank(), "png");
        assertEquals("no-words-recognised", code(recognised(png, 1, "eng")));
        assertEquals("no-words-recognised", code(recognised(TinyImages.png(1, 1), 1, "eng")));
        assertEquals("no-words-recognised", code(recognised(Documents.blankPdf(), 1, "eng")));
    }

    @Test
    void saysWhichLanguageIsMissingAndHowToGetIt() throws IOException {
        Outcome outcome = recognised(Documents.blankPdf(), 1, "eng", "xxx_yy");
        assertEquals("tesseract-language-missing", code(outcome));
        String message = ((Outcome.Unread) outcome).findings().getFirst().message();
        assertTrue(message.startsWith("Tesseract has no data for xxx_yy here; it knows "), message);
        assertTrue(message.contains("apt-get install tesseract-ocr-xxx-yy"), message);
    }

    @Test
    void handsOnWhatTesseractSaidWhenItBrokeOff() throws IOException {
        Path junk = Files.writeString(folder.resolve("junk.png"), "no image");
        Tesseract tesseract = Tesseract.find(folder).orElseThrow();
        Tesseract.BrokeOff brokeOff =
                assertThrows(
                        Tesseract.BrokeOff.class,
                        () -> tesseract.recognise(junk, List.of("eng"), 300, folder));
        assertTrue(brokeOff.getMessage().endsWith("Error during processing. (1)"));
    }

    @Test
    void saysThatAnImageCannotBeDecoded() throws IOException {
        byte[] png = TinyImages.written(Scans.blank(), "png");
        java.util.Arrays.fill(png, 60, 90, (byte) 0x55);
        Path file = Files.write(folder.resolve("file"), png);
        Outcome outcome =
                recognised(
                        file,
                        MediaType.PNG,
                        Optional.of(
                                new NumberedImage(
                                        1,
                                        new ImageShape(
                                                Scans.blank().getWidth(),
                                                Scans.blank().getHeight(),
                                                1))),
                        "eng");
        assertEquals("image-unreadable", code(outcome));
    }

    private Extract layer() throws IOException {
        Path file = Files.write(folder.resolve("layer"), Documents.pdf());
        return extract(
                DocumentReader.read(
                        new DocumentReader.Task(
                                file,
                                MediaType.PDF,
                                Method.EXTRACTION,
                                Optional.empty(),
                                List.of()),
                        folder,
                        (done, total) -> {}));
    }

    private static int offset(Extract read, String word) {
        String words = read.reading().words().value();
        int at = words.indexOf(word);
        assertTrue(at >= 0, words);
        return words.codePointCount(0, at);
    }

    private static Region place(Extract read, LaidOutPage page, String word) {
        int start = offset(read, word);
        return page.places(start, start + word.length()).getFirst();
    }

    private static Region inDots(Region units) {
        return new Region(
                (int) (units.x() / UNITS_IN_A_DOT),
                (int) (units.y() / UNITS_IN_A_DOT),
                (int) (units.width() / UNITS_IN_A_DOT),
                (int) (units.height() / UNITS_IN_A_DOT));
    }

    /** The left, right and lower edges; how high letters are taken to be differs. */
    private static void assertNear(Region wanted, Region found, int near) {
        String both = wanted + " and " + found;
        assertEquals(wanted.x(), found.x(), near, both);
        assertEquals(wanted.x() + wanted.width(), found.x() + found.width(), near, both);
        assertEquals(wanted.y() + wanted.height(), found.y() + found.height(), 2 * near, both);
    }

    private static byte[] tiff(BufferedImage stored, int orientation) {
        TiffPage page = new TiffPage(stored.getWidth(), stored.getHeight(), orientation, 0);
        return TinyImages.tiff(
                ByteOrder.LITTLE_ENDIAN, false, List.of(page), List.of(Scans.grey(stored)));
    }

    private Extract read(byte[] bytes, String... scripts) throws IOException {
        return extract(recognised(bytes, 1, scripts));
    }

    private static Extract extract(Outcome outcome) {
        return assertInstanceOf(Outcome.Read.class, outcome, outcome.toString()).extract();
    }

    private static String code(Outcome outcome) {
        return assertInstanceOf(Outcome.Unread.class, outcome, outcome.toString())
                .findings()
                .getFirst()
                .code();
    }

    private Outcome recognised(byte[] bytes, int number, String... scripts) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            FileInspection inspected = FileInspection.inspect(channel);
            Optional<NumberedImage> image =
                    inspected.images().stream().filter(one -> one.number() == number).findFirst();
            return recognised(file, inspected.type(), image, scripts);
        }
    }

    private Outcome recognised(
            Path file, MediaType type, Optional<NumberedImage> image, String... scripts) {
        return DocumentReader.read(
                new DocumentReader.Task(file, type, Method.OCR, image, List.of(scripts)),
                folder,
                (done, total) -> {});
    }
}
