package org.muniment.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.source.TinyImages.ascii;
import static org.muniment.source.TinyImages.joined;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

class FileInspectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # plain prose
                    The talks began in Geneva.                    | PLAIN_TEXT
                    # a number sign alone is not a heading, nor is a list Markdown by itself
                    `#1 of the series`                            | PLAIN_TEXT
                    - one                                         | PLAIN_TEXT
                    [12] a note in brackets                       | PLAIN_TEXT
                    a < b and b > c                               | PLAIN_TEXT
                    # Markdown by heading, fence, link, definition
                    `# The talks`                                 | MARKDOWN
                    `   ### Geneva`                               | MARKDOWN
                    `~~~`                                         | MARKDOWN
                    See [the report](https://example.org/r).      | MARKDOWN
                    [1]: https://example.org                      | MARKDOWN
                    # HTML by its opening, whatever the case
                    <!DOCTYPE html><title>x</title>               | HTML
                    <HTML lang="en">                              | HTML
                    <!-- saved --> <html>                         | HTML
                    <?xml version="1.0"?><!DOCTYPE html PUBLIC "x">| HTML
                    <?xml version="1.0"?><html xmlns="x">         | HTML
                    <p>Only a paragraph.                          | HTML
                    <script>alert(1)</script>                     | HTML
                    # TEI by its root element or the namespace of it
                    <?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"> | TEI
                    <TEI xmlns="http://www.tei-c.org/ns/1.0">     | TEI
                    <?xml-model href="x"?> <!-- x --> <teiCorpus> | TEI
                    <TEI.2><teiHeader>                            | TEI
                    <!DOCTYPE TEI.2 SYSTEM "tei2.dtd">            | TEI
                    <t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"> | TEI
                    <div xmlns="http://www.tei-c.org/ns/1.0">     | TEI
                    <div class="TEI">                             | HTML
                    <pq>not a tag of HTML                         | PLAIN_TEXT
                    """)
    void tellsKindsOfTextApartByTheirWords(String text, MediaType type) throws IOException {
        assertEquals(new FileInspection(type, Optional.empty()), inspect(text.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16"})
    void takesTextInManyEncodings(String encoding) throws IOException {
        byte[] bytes = "中美大使級會談在日內瓦開始。\r\n".getBytes(Charset.forName(encoding));
        assertEquals(MediaType.PLAIN_TEXT, inspect(bytes).type());
    }

    @Test
    void knowsHtmlAndMarkdownBehindAByteOrderMark() throws IOException {
        assertEquals(MediaType.HTML, inspect("\uFEFF<html>".getBytes(UTF_8)).type());
        assertEquals(
                MediaType.MARKDOWN,
                inspect("\uFEFF# 會談\n".getBytes(StandardCharsets.UTF_16LE)).type());
    }

    @Test
    void readsTheSizeOfImages() throws IOException {
        assertEquals(
                image(MediaType.PNG, new ImageShape(31, 17, 1)), inspect(TinyImages.png(31, 17)));
        assertEquals(
                image(MediaType.JPEG, new ImageShape(31, 17, 1)), inspect(TinyImages.jpeg(31, 17)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsTheOrientationInBothByteOrdersAndInPng(int orientation) throws IOException {
        ImageShape turned = new ImageShape(31, 17, orientation);
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] jpeg = TinyImages.jpegTurned(31, 17, orientation, order);
            assertEquals(image(MediaType.JPEG, turned), inspect(jpeg));
        }
        byte[] png = TinyImages.pngTurned(31, 17, orientation);
        assertEquals(image(MediaType.PNG, turned), inspect(png));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65535})
    void takesAnOrientationThatCannotBeForNone(int orientation) throws IOException {
        byte[] jpeg = TinyImages.jpegTurned(3, 2, orientation, ByteOrder.BIG_ENDIAN);
        assertEquals(image(MediaType.JPEG, new ImageShape(3, 2, 1)), inspect(jpeg));
    }

    @Test
    void turnsTheSidesOfAnImageThatLiesOnItsSide() {
        ImageShape lying = new ImageShape(30, 20, 6);
        assertEquals(20, lying.uprightWidth());
        assertEquals(30, lying.uprightHeight());
        ImageShape upsideDown = new ImageShape(30, 20, 3);
        assertEquals(30, upsideDown.uprightWidth());
        assertEquals(20, upsideDown.uprightHeight());
    }

    @Test
    void takesTheSmallImagesThatCamerasPutBehindAnImage() throws IOException {
        byte[] withPreview = joined(TinyImages.jpeg(40, 30), new byte[4], TinyImages.jpeg(4, 3));
        assertEquals(image(MediaType.JPEG, new ImageShape(40, 30, 1)), inspect(withPreview));
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("The file is empty.", new byte[0]);
    }

    @Test
    void refusesAGifWhateverItsNameSays() {
        assertRefused("These bytes are a GIF image", TinyImages.gif(2, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <svg xmlns="http://www.w3.org/2000/svg"> | an SVG drawing
                    <?xml version="1.0"?><!DOCTYPE svg>      | an SVG drawing
                    <?xml version="1.0"?><ead>               | XML
                    <ead xmlns="urn:isbn:1-931666-22-9">| XML
                    """)
    void refusesOtherDocumentsByName(String opening, String name) {
        assertRefused("These bytes are " + name, opening.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # PDF by its header, also behind space and when it is damaged
                    %PDF-1.7                  | PDF
                    ` %PDF-1.4`               | PDF
                    %PDF.1.4                  | PDF
                    `%1.4\n%x\n1 0 obj\n<<`   | PDF
                    {\\rtf1 x}                | RTF
                    # but not what only speaks of it
                    A file begins with %PDF-  | PLAIN_TEXT
                    `% 1 0 obj on one line`   | PLAIN_TEXT
                    """)
    void tellsDocumentsByTheirOpening(String opening, MediaType type) throws IOException {
        byte[] bytes = opening.replace("\\n", "\n").getBytes(UTF_8);
        assertEquals(new FileInspection(type, Optional.empty()), inspect(bytes));
    }

    @Test
    void refusesPackagesThatAreNoDocuments() throws IOException {
        assertRefused("neither a Word or OpenDocument text nor an e-book", zip("a.txt"));
        assertRefused("an Excel workbook", zip("xl/workbook.xml"));
        assertRefused("a PowerPoint presentation", zip("ppt/presentation.xml"));
        assertEquals(MediaType.DOCX, inspect(zip("word/document.xml")).type());
        byte[] whole = zip("word/document.xml");
        assertRefused("breaks off", Arrays.copyOf(whole, whole.length - 30));
    }

    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write('x');
        }
        return out.toByteArray();
    }

    @Test
    void refusesTextWithNulAndSaysWhere() {
        assertRefused("NUL at byte 5", ascii("words\0more"));
    }

    @Test
    void refusesANulFarIntoTheFile() {
        byte[] words = "word ".repeat(100_000).getBytes(UTF_8);
        assertRefused("NUL at byte 500000", joined(words, new byte[1]));
    }

    @Test
    void refusesWideTextThatBreaksOffWithinACharacter() {
        byte[] wide = "words".getBytes(StandardCharsets.UTF_16);
        assertRefused("breaks off within a character", TinyImages.withoutEnd(wide, 1));
    }

    @Test
    void refusesImagesThatClaimToBeHugeFromTheirHeaderAlone() {
        assertRefused("100000 x 100000 pixels", TinyImages.pngClaiming(100_000, 100_000));
        assertRefused("pixels; at most", TinyImages.pngClaiming(Integer.MAX_VALUE, 1));
        assertRefused("4294967295 x 1 pixels", TinyImages.pngClaiming(-1, 1));
        assertRefused("65535 x 65535 pixels", TinyImages.jpegClaiming(65535, 65535));
        assertRefused("30000 x 30000 pixels", TinyImages.jpegClaiming(30000, 30000));
    }

    @Test
    void refusesImagesWithoutPixels() {
        assertRefused("it has no pixels", TinyImages.pngClaiming(0, 5));
        assertRefused("it has no pixels", TinyImages.jpegClaiming(5, 0));
    }

    @Test
    void refusesImagesCutAnywhere() throws IOException {
        for (byte[] image : new byte[][] {TinyImages.png(31, 17), TinyImages.jpeg(31, 17)}) {
            for (int length = 9; length < image.length; length++) {
                byte[] cut = TinyImages.withoutEnd(image, image.length - length);
                assertRefused("image is broken", cut);
            }
        }
    }

    @Test
    void refusesPolyglots() {
        byte[] archive = ascii("PK\3\4 a package behind an image");
        assertRefused("something else follows", joined(TinyImages.png(5, 5), archive));
        assertRefused("something else follows", joined(TinyImages.jpeg(5, 5), archive));
        assertRefused("something else follows", joined(TinyImages.png(5, 5), new byte[1]));
        byte[] script = ascii("<script>alert(1)</script>");
        assertRefused("something else follows", joined(TinyImages.jpeg(5, 5), script));
    }

    @Test
    void refusesAPngWithAWrongChecksum() {
        byte[] image = TinyImages.png(31, 17);
        image[image.length - 20] ^= 1;
        assertRefused("PNG image is broken: a checksum", image);
    }

    @Test
    void refusesAPngWithAPartThatMustBeKnown() {
        byte[] chunk = TinyImages.chunk("EVIL", new byte[3]);
        byte[] image = TinyImages.inserted(TinyImages.png(5, 5), 33, chunk);
        assertRefused("a part that is not known: EVIL", image);
    }

    @Test
    void refusesAPngWithoutPixels() {
        byte[] opening = java.util.Arrays.copyOf(TinyImages.png(5, 5), 33);
        assertRefused("it has no pixels", joined(opening, TinyImages.chunk("IEND", new byte[0])));
    }

    @Test
    void neverFailsOtherwiseOnSpoiltImages() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[][] images = {
            TinyImages.pngTurned(9, 9, 6),
            TinyImages.jpegTurned(9, 9, 6, ByteOrder.LITTLE_ENDIAN),
            TinyImages.jpegTurned(9, 9, 6, ByteOrder.BIG_ENDIAN)
        };
        for (int i = 0; i < 20_000; i++) {
            byte[] spoilt = images[i % images.length].clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            try {
                inspect(spoilt);
            } catch (Refusal expected) {
                assertEquals(RefusalCode.UNSUPPORTED_FILE, expected.code());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", image " + i, e);
            }
        }
    }

    @Test
    void holdsLittleOfALargeFileInMemory() throws IOException {
        long size = 200L << 20;
        InputStream words = new SequenceInputStream(new Repeated('a', size), new Repeated('b', 1));
        long before = allocated();
        assertEquals(MediaType.PLAIN_TEXT, FileInspection.inspect(words).type());
        long used = allocated() - before;
        assertTrue(used < 4 << 20, "allocated " + used + " bytes for a file of " + size);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean)
                        java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    private static FileInspection inspect(byte[] bytes) throws IOException {
        return FileInspection.inspect(new ByteArrayInputStream(bytes));
    }

    private static FileInspection image(MediaType type, ImageShape shape) {
        return new FileInspection(type, Optional.of(shape));
    }

    private static void assertRefused(String why, byte[] bytes) {
        Refusal refusal = assertThrows(Refusal.class, () -> inspect(bytes));
        assertEquals(RefusalCode.UNSUPPORTED_FILE, refusal.code());
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
        assertTrue(
                refusal.getMessage()
                        .endsWith(
                                "The archive takes plain text, Markdown, HTML, TEI, PNG, JPEG,"
                                    + " TIFF, WebP, PDF, Word (DOCX), OpenDocument text (ODT), Rich"
                                    + " Text (RTF), EPUB."),
                refusal.getMessage());
    }
}
