package org.muniment.extraction.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.extraction.Documents;
import org.muniment.extraction.Extract;
import org.muniment.extraction.LaidOutPage;
import org.muniment.extraction.Outcome;
import org.muniment.extraction.Scans;
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

    @Test
    void partsChineseOnlyWhereThereIsAGap() {
        Typeset.Page page =
                TesseractTable.page(
                        1,
                        800,
                        600,
                        List.of(
                                "4\t1\t1\t1\t1\t0\t0\t0\t800\t20\t-1\t",
                                "5\t1\t1\t1\t1\t1\t0\t0\t20\t20\t90\t第",
                                "5\t1\t1\t1\t1\t2\t25\t0\t20\t20\t90\t73",
                                "5\t1\t1\t1\t1\t3\t60\t0\t20\t20\t90\t次",
                                "5\t1\t1\t1\t1\t4\t100\t0\t80\t20\t90\tGeneva",
                                "5\t1\t1\t1\t1\t5\t190\t0\t80\t20\t90\ttalks",
                                "5\t1\t1\t1\t1\t6\t272\t0\t20\t20\t90\t会",
                                "5\t1\t1\t1\t1\t7\t340\t0\t20\t20\t90\t。"),
                        1);
        assertEquals("第73次 Geneva talks会 。", Typeset.of(List.of(page)).words().value());
    }

    @Test
    void putsChineseCharactersAtEqualDistances() {
        // 140 units for （一二三。: the ink of the first begins late, that of the last ends early
        Typeset.Page page =
                TesseractTable.page(
                        1,
                        800,
                        600,
                        List.of(
                                "4\t1\t1\t1\t1\t0\t0\t0\t800\t30\t-1\t",
                                "5\t1\t1\t1\t1\t1\t0\t0\t90\t30\t90\tTalks",
                                "5\t1\t1\t1\t1\t2\t126\t0\t4\t30\t90\t（",
                                "5\t1\t1\t1\t1\t3\t180\t0\t20\t30\t90\t一二",
                                "5\t1\t1\t1\t1\t4\t182\t0\t9\t30\t90\t三",
                                "5\t1\t1\t1\t1\t5\t222\t0\t15\t30\t90\t。"),
                        1);
        List<Region> places =
                page.paragraphs().getFirst().getFirst().words().stream()
                        .map(Typeset.Word::region)
                        .toList();
        assertEquals(
                List.of(
                        new Region(0, 0, 90, 30),
                        new Region(126, 0, 11, 30),
                        new Region(137, 0, 60, 30),
                        new Region(197, 0, 30, 30),
                        new Region(227, 0, 10, 30)),
                places);
    }

    /** Each way a page can be turned, and each direction in which words can run on it. */
    @ParameterizedTest
    @CsvSource({
        "0,0", "0,90", "0,180", "0,270", "90,0", "90,90", "90,180", "90,270", "180,0", "180,90",
        "180,180", "180,270", "270,0", "270,90", "270,180", "270,270"
    })
    void putsTheBoxOfAWordAroundItsInk(int rotation, int direction) throws IOException {
        byte[] pdf = Documents.turnedPdf(rotation, direction);
        LaidOutPage page = read(pdf).pages().getFirst();
        BufferedImage drawn = Scans.of(pdf, 1);
        double unit = drawn.getWidth() / (double) page.width();

        int[] ink = ink(drawn);
        Region word = page.words().getFirst().region();

        assertEquals(1, page.words().size());
        assertEquals(drawn.getHeight(), page.height() * unit, 2);
        int near = Scans.DOTS / 18;
        String both = word + " and " + java.util.Arrays.toString(ink);
        assertEquals(ink[0], word.x() * unit, near, both);
        assertEquals(ink[1], word.y() * unit, near, both);
        assertEquals(ink[2], (word.x() + word.width()) * unit, near, both);
        assertEquals(ink[3], (word.y() + word.height()) * unit, near, both);
    }

    /** Left, top, right and bottom of what is dark. */
    private static int[] ink(BufferedImage image) {
        int[] edges = {image.getWidth(), image.getHeight(), 0, 0};
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFF) < 128) {
                    edges[0] = Math.min(edges[0], x);
                    edges[1] = Math.min(edges[1], y);
                    edges[2] = Math.max(edges[2], x + 1);
                    edges[3] = Math.max(edges[3], y + 1);
                }
            }
        }
        return edges;
    }

    @Test
    void saysHowToGetTesseract() throws IOException {
        Assumptions.assumeTrue(
                Tesseract.find(folder).isEmpty(), "Tesseract is installed on this machine");
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
                new DocumentReader.Task(file, type, method, Optional.empty(), List.of()),
                folder,
                (done, total) -> {});
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
