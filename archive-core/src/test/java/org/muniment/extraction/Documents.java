package org.muniment.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** Documents made for tests. */
public final class Documents {

    private static final String WORD =
            "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    private static final String OPEN =
            "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                    + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'";
    private static final int MEGABYTE = 1 << 20;

    private Documents() {}

    /** A PDF with a heading and two lines on its first page, and a line on its second. */
    public static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            PDPage first = page(document);
            line(document, first, 24, 72, 700, "The Geneva talks");
            line(document, first, 12, 72, 650, "The envoys met on 1 August 1955 in the");
            line(document, first, 12, 72, 636, "hall by the lake.");
            line(document, page(document), 12, 72, 700, "They met again.");
            document.getDocumentInformation().setTitle("Talks");
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A PDF with one word.
     *
     * @param rotation of the page, clockwise
     * @param direction in which the word runs on the page before that, counterclockwise
     */
    public static byte[] turnedPdf(int rotation, int direction) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document);
            page.setRotation(rotation);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 30);
                pen.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(direction), 250, 500));
                pen.showText("HALL");
                pen.endText();
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF with a page on which nothing is written. */
    public static byte[] blankPdf() {
        try (PDDocument document = new PDDocument()) {
            page(document);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF that opens with a password. */
    public static byte[] lockedPdf() {
        try (PDDocument document = new PDDocument()) {
            line(document, page(document), 12, 72, 700, "A secret");
            document.protect(
                    new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDPage page(PDDocument document) {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        return page;
    }

    private static void line(
            PDDocument document, PDPage page, float size, float x, float y, String words)
            throws IOException {
        try (PDPageContentStream pen =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            pen.beginText();
            pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
            pen.newLineAtOffset(x, y);
            pen.showText(words);
            pen.endText();
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A Word document with a heading, a paragraph and a caption. */
    public static byte[] docx() {
        return zip(
                "",
                Map.of(
                        "[Content_Types].xml",
                        """
                        <Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>
                        <Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>
                        <Default Extension='xml' ContentType='application/xml'/>
                        <Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>
                        <Override PartName='/word/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml'/>
                        </Types>\
                        """,
                        "_rels/.rels",
                        """
                        <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>
                        <Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/>
                        </Relationships>\
                        """,
                        "word/_rels/document.xml.rels",
                        """
                        <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>
                        <Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles' Target='styles.xml'/>
                        </Relationships>\
                        """,
                        "word/styles.xml",
                        """
                        <w:styles %s>
                        <w:style w:type='paragraph' w:styleId='H'><w:name w:val='heading 1'/></w:style>
                        <w:style w:type='paragraph' w:styleId='C'><w:name w:val='caption'/></w:style>
                        </w:styles>\
                        """
                                .formatted(WORD),
                        "word/document.xml",
                        """
                        <w:document %s><w:body>
                        <w:p><w:pPr><w:pStyle w:val='H'/></w:pPr><w:r><w:t>Talks</w:t></w:r></w:p>
                        <w:p><w:r><w:t xml:space='preserve'>The envoys </w:t></w:r><w:r><w:t>met.</w:t></w:r></w:p>
                        <w:p><w:pPr><w:pStyle w:val='C'/></w:pPr><w:r><w:t>The hall</w:t></w:r></w:p>
                        </w:body></w:document>\
                        """
                                .formatted(WORD)));
    }

    /** An OpenDocument text with a heading, a footnote and a list. */
    public static byte[] odt() {
        return odt(
                "",
                """
                <text:h text:outline-level='2'>Talks</text:h>
                <text:p>They met<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>\
                <text:note-body><text:p>In Geneva.</text:p></text:note-body></text:note> again.</text:p>
                <text:list><text:list-item><text:p>one</text:p></text:list-item>\
                <text:list-item><text:p>two</text:p></text:list-item></text:list>\
                """);
    }

    /** Entities of which each is twice the one before. */
    public static byte[] entityBomb() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        return odt(entities + "]>", "<text:p>&a29;</text:p>");
    }

    /** A package of some kilobytes whose words are so many megabytes. */
    public static byte[] zipBomb(int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            stated(zip, "application/vnd.oasis.opendocument.text");
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(open("", "<text:p>").getBytes(StandardCharsets.UTF_8));
            byte[] same = "a".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < megabytes; i++) {
                zip.write(same);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] odt(String before, String body) {
        return zip(
                "application/vnd.oasis.opendocument.text",
                Map.of(
                        "content.xml",
                        open(before, body)
                                + "</office:text></office:body></office:document-content>"));
    }

    private static String open(String before, String body) {
        return before
                + "<office:document-content %s><office:body><office:text>%s".formatted(OPEN, body);
    }

    /** A book of two chapters, named in the package in the wrong order. */
    public static byte[] epub() {
        String page =
                "<html"
                    + " xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body>%s</body></html>";
        return zip(
                "application/epub+zip",
                Map.of(
                        "META-INF/container.xml",
                        """
                        <container version='1.0' xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>
                        <rootfile full-path='book.opf' media-type='application/oebps-package+xml'/></rootfiles></container>\
                        """,
                        "book.opf",
                        """
                        <package xmlns='http://www.idpf.org/2007/opf' version='3.0'>
                        <metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>A book</dc:title><dc:language>en</dc:language></metadata>
                        <manifest><item id='b' href='b.xhtml' media-type='application/xhtml+xml'/>
                        <item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest>
                        <spine><itemref idref='a'/><itemref idref='b'/></spine></package>\
                        """,
                        "a.xhtml",
                        page.formatted("<h1>One</h1><p>It was <i>dark</i>.</p>"),
                        "b.xhtml",
                        page.formatted("<h1>Two</h1><script>bad()</script><p>It was light.</p>")));
    }

    /** A letter, with Chinese characters by their numbers. */
    public static byte[] rtf() {
        return "{\\rtf1\\ansi\\ansicpg1252{\\info{\\title A letter}}Dear Sir,\\par Talks \\u20250?\\u-29791? caf\\'e9.\\par}"
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] zip(String stated, Map<String, String> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (!stated.isEmpty()) {
                stated(zip, stated);
            }
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void stated(ZipOutputStream zip, String type) throws IOException {
        byte[] bytes = type.getBytes(StandardCharsets.US_ASCII);
        ZipEntry entry = new ZipEntry("mimetype");
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
