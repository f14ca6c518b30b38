package org.muniment.extraction.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.extraction.Documents;
import org.muniment.extraction.Extract;
import org.muniment.extraction.LaidOutPage;
import org.muniment.extraction.Outcome;
import org.muniment.extraction.WordBox;
import org.muniment.extraction.WordBoxes;
import org.muniment.kernel.Finding;
import org.muniment.passage.Block;
import org.muniment.passage.Method;
import org.muniment.passage.Region;
import org.muniment.source.FileInspection;
import org.muniment.source.MediaType;

class DocumentReaderTest {

    private static final String WORDS =
            "The Geneva talks\n\n"
                    + "The envoys met on 1 August 1955 in the\n"
                    + "hall by the lake.\n\n"
                    + "They met again.";

    @TempDir Path folder;

    @Test
    void readsThePagesOfAPdfAsBlocks() throws IOException {
        Extract read = read(Documents.pdf());

        assertEquals(WORDS, read.reading().words().value());
        assertEquals(
                List.of(
                        Block.of(Block.Kind.PAGE_BREAK, 0, 0),
                        Block.heading(1, 0, 16),
                        Block.of(Block.Kind.PARAGRAPH, 18, 74),
                        Block.of(Block.Kind.PAGE_BREAK, 76, 76),
                        Block.of(Block.Kind.PARAGRAPH, 76, 91)),
                read.reading().blocks());
        assertEquals("Talks", read.metadata().get("title"));
        assertEquals(Optional.empty(), read.reading().encoding());
        assertEquals(List.of(), read.reading().remarks());
    }

    @Test
    void knowsWhereTheWordsOfAPdfStand() throws IOException {
        Extract read = read(Documents.pdf());
        LaidOutPage first = read.pages().getFirst();
        int start = WORDS.indexOf("1955");
        int end = WORDS.indexOf("by") + 2;

        assertEquals(List.of(61200, 79200), List.of(first.width(), first.height()));
        List<Region> places = first.places(start, end);
        assertEquals(2, places.size(), "one for each line");
        Region upper = places.getFirst();
        assertTrue(upper.x() > 20000 && upper.x() < 26000, upper.toString());
        assertTrue(
                upper.y() < 14200 && upper.y() + upper.height() <= 14300 && upper.y() > 13000,
                "above its base line at 142 points from the top: " + upper);
        assertEquals(7200, places.getLast().x(), 100);
    }

    @Test
    void findsTheWordsOfEachPlaceAgain() throws IOException {
        for (LaidOutPage page : read(Documents.pdf()).pages()) {
            for (WordBox word : page.words()) {
                assertEquals(
                        Optional.of(new LaidOutPage.Span(word.start(), word.end())),
                        page.within(word.region()));
            }
            assertEquals(Optional.empty(), page.within(new Region(0, 0, 100, 100)));
        }
    }

    @Test
    void keepsTheBoxesOfWordsInARowOfNumbers() throws IOException {
        List<WordBox> words = read(Documents.pdf()).pages().getFirst().words();
        assertEquals(words, WordBoxes.of(WordBoxes.flat(words)));
    }

    @Test
    void saysWhyAPdfHasNoWords() throws IOException {
        assertEquals("password-protected", unread(Documents.lockedPdf()));
        assertEquals("no-text-layer", unread(Documents.blankPdf()));
        assertEquals("file-damaged", unread(bytes("%PDF-1.7 and nothing more")));
    }

    @ParameterizedTest
    @CsvSource({"6", "60", "300", "600", "900", "1500"})
    void readsWhatIsLeftOfATruncatedPdfOrSaysWhyNot(int length) throws IOException {
        byte[] start = java.util.Arrays.copyOf(Documents.pdf(), length);
        Outcome outcome = outcome(start, MediaType.PDF, Method.EXTRACTION);
        if (outcome instanceof Outcome.Unread(List<Finding> findings)) {
            assertTrue(findings.getFirst().message().contains("lease"), "what to do");
        }
    }

    @Test
    void readsAWordDocument() throws IOException {
        assertEquals(
                "Talks\n\nThe envoys met.\n\nThe hall", words(Documents.docx(), MediaType.DOCX));
        assertEquals(
                List.of(
                        Block.heading(1, 0, 5),
                        Block.of(Block.Kind.PARAGRAPH, 7, 22),
                        Block.of(Block.Kind.CAPTION, 24, 32)),
                read(Documents.docx()).reading().blocks());
    }

    @Test
    void putsAFootnoteAfterTheParagraphThatItIsTo() throws IOException {
        assertEquals(
                "Talks\n\nThey met again.\n\n1 In Geneva.\n\none\ntwo",
                words(Documents.odt(), MediaType.ODT));
    }

    @Test
    void readsTheChaptersOfABookInTheirOrder() throws IOException {
        assertEquals(
                "One\n\nIt was dark.\n\nTwo\n\nIt was light.",
                words(Documents.epub(), MediaType.EPUB));
        assertEquals(Optional.of("en"), read(Documents.epub()).reading().language());
    }

    @Test
    void readsALetterInRichText() throws IOException {
        assertEquals("Dear Sir,\n\nTalks 会计 café.", words(Documents.rtf(), MediaType.RTF));
    }

    @Test
    void isNotOverwhelmedByEntities() throws IOException {
        assertEquals("file-damaged", unread(Documents.entityBomb()));
    }

    @Test
    void refusesToRecogniseWhatIsNotAnImage() throws IOException {
        Outcome outcome = outcome(Documents.docx(), MediaType.DOCX, Method.OCR);
        assertEquals("nothing-to-recognise", code(outcome));
    }

    @Test
    void readsTheTableOfTesseract() {
        Typeset typeset =
                Typeset.of(
                        List.of(
                                TesseractTable.page(
                                        1,
                                        800,
                                        600,
                                        List.of(
                                                "level\tpage_num\tblock_num\tpar_num\tline_num"
                                                    + "\tword_num\tleft\ttop\twidth\theight\tconf"
                                                    + "\ttext",
                                                "4\t1\t1\t1\t1\t0\t10\t10\t90\t20\t-1\t",
                                                "5\t1\t1\t1\t1\t1\t10\t10\t40\t20\t96.4\tGeneva",
                                                "5\t1\t1\t1\t1\t2\t60\t10\t40\t20\t41.5\ttalks",
                                                "5\t1\t1\t1\t2\t1\t10\t40\t40\t20\t90\tagain",
                                                "5\t1\t2\t1\t1\t1\t10\t80\t40\t20\t90\tend"),
                                        2)));
        assertEquals("Geneva talks\nagain\n\nend", typeset.words().value());
        assertEquals(
                new WordBox(7, 12, new Region(120, 20, 80, 40), Optional.of(42)),
                typeset.pages().getFirst().words().get(1));
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "2,99,0", "3,99,49", "4,0,49", "5,0,0", "6,49,0", "7,49,99", "8,0,99"})
    void turnsImagesUpright(int orientation, int x, int y) {
        // the first pixel as stored, of 100 by 50, and where it is seen
        Point2D seen =
                ScanReader.turning(orientation, 100, 50)
                        .transform(new Point2D.Double(0.5, 0.5), new Point2D.Double());
        assertEquals(List.of(x, y), List.of((int) seen.getX(), (int) seen.getY()));
    }

    @Test
    void recognisesADrawnPage() throws IOException {
        Assumptions.assumeTrue(
                Tesseract.find().filter(found -> found.languages().contains("eng")).isPresent(),
                "Tesseract with English is not installed on this machine");
        BufferedImage image = new BufferedImage(1200, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1200, 300);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 60));
        pen.drawString("Geneva talks of 1955", 100, 150);
        pen.dispose();
        Path file = folder.resolve("page.png");
        ImageIO.write(image, "png", file.toFile());

        Outcome outcome = outcome(Files.readAllBytes(file), MediaType.PNG, Method.OCR);

        Extract read = assertInstanceOf(Outcome.Read.class, outcome).extract();
        assertEquals("Geneva talks of 1955", read.reading().words().value());
        assertEquals("Tesseract", read.reading().reader().tool());
        assertTrue(read.pages().getFirst().words().getFirst().confidence().isPresent());
    }

    @Test
    void saysHowToGetTesseract() throws IOException {
        Assumptions.assumeTrue(
                Tesseract.find().isEmpty(), "Tesseract is installed on this machine");
        Outcome outcome = outcome(Documents.blankPdf(), MediaType.PDF, Method.OCR);
        assertEquals("tesseract-missing", code(outcome));
    }

    private String words(byte[] bytes, MediaType type) throws IOException {
        assertEquals(type, FileInspection.inspect(new ByteArrayInputStream(bytes)).type());
        return read(bytes).reading().words().value();
    }

    private Extract read(byte[] bytes) throws IOException {
        MediaType type = FileInspection.inspect(new ByteArrayInputStream(bytes)).type();
        return assertInstanceOf(Outcome.Read.class, outcome(bytes, type, Method.EXTRACTION))
                .extract();
    }

    private String unread(byte[] bytes) throws IOException {
        MediaType type = FileInspection.inspect(new ByteArrayInputStream(bytes)).type();
        return code(outcome(bytes, type, Method.EXTRACTION));
    }

    private static String code(Outcome outcome) {
        return assertInstanceOf(Outcome.Unread.class, outcome).findings().getFirst().code();
    }

    private Outcome outcome(byte[] bytes, MediaType type, Method method) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        return DocumentReader.read(
                new DocumentReader.Task(file, type, method, 1, List.of()),
                folder,
                (done, total) -> {});
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
