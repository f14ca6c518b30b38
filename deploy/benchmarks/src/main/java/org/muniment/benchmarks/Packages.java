package org.muniment.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the packages that office programs and makers of books write, with little in them. */
final class Packages {

    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private Packages() {}

    static byte[] docx(String title, List<String> paragraphs) {
        String body =
                paragraphs.stream()
                        .map("<w:p><w:r><w:t>%s</w:t></w:r></w:p>"::formatted)
                        .collect(Collectors.joining());
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(
                "[Content_Types].xml",
                """
                <Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>
                <Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>
                <Default Extension='xml' ContentType='application/xml'/>
                <Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>
                </Types>\
                """);
        entries.put(
                "_rels/.rels",
                """
                <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>
                <Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/>
                </Relationships>\
                """);
        entries.put(
                "word/document.xml",
                """
                <w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>
                <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r></w:p>%s</w:body></w:document>\
                """
                        .formatted(title, body));
        return zip("", streams(entries));
    }

    /**
     * @param before the document type, if any
     */
    static byte[] odt(String before, String title, List<String> paragraphs) {
        return zip(ODT, Map.of("content.xml", stream(before + odtContent(title, paragraphs))));
    }

    /** A document whose words are those of the stream. */
    static byte[] odt(InputStream words) {
        String whole = odtContent("Words", List.of("|"));
        int middle = whole.indexOf('|');
        InputStream content =
                new SequenceInputStream(
                        new SequenceInputStream(stream(whole.substring(0, middle)), words),
                        stream(whole.substring(middle + 1)));
        return zip(ODT, Map.of("content.xml", content));
    }

    private static String odtContent(String title, List<String> paragraphs) {
        return """
        <office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>
        <office:body><office:text><text:h text:outline-level='1'>%s</text:h><text:p>%s</text:p>
        </office:text></office:body></office:document-content>\
        """
                .formatted(title, String.join("</text:p><text:p>", paragraphs));
    }

    static byte[] epub(String title, List<List<String>> chapters) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(
                "META-INF/container.xml",
                """
                <container version='1.0' xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>
                <rootfile full-path='book.opf' media-type='application/oebps-package+xml'/></rootfiles></container>\
                """);
        entries.put(
                "book.opf",
                """
                <package xmlns='http://www.idpf.org/2007/opf' version='3.0'>
                <metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>%s</dc:title><dc:language>en</dc:language></metadata>
                <manifest>%s</manifest><spine>%s</spine></package>\
                """
                        .formatted(
                                title,
                                each(
                                        chapters.size(),
                                        "<item id='c%1$d' href='c%1$d.xhtml'"
                                                + " media-type='application/xhtml+xml'/>"),
                                each(chapters.size(), "<itemref idref='c%1$d'/>")));
        for (int i = 0; i < chapters.size(); i++) {
            entries.put(
                    "c%d.xhtml".formatted(i),
                    "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><h1>Chapter %d</h1><p>%s</p></body></html>"
                            .formatted(i + 1, String.join("</p><p>", chapters.get(i))));
        }
        return zip("application/epub+zip", streams(entries));
    }

    private static String each(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining());
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, InputStream> streams(Map<String, String> entries) {
        Map<String, InputStream> streams = new LinkedHashMap<>();
        entries.forEach((name, text) -> streams.put(name, stream(text)));
        return streams;
    }

    /**
     * @param stated the media type that the package states in its first entry, if any
     */
    private static byte[] zip(String stated, Map<String, InputStream> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (!stated.isEmpty()) {
                state(zip, stated.getBytes(StandardCharsets.US_ASCII));
            }
            for (Map.Entry<String, InputStream> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                entry.getValue().transferTo(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void state(ZipOutputStream zip, byte[] type) throws IOException {
        ZipEntry entry = new ZipEntry("mimetype");
        CRC32 sum = new CRC32();
        sum.update(type);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
        zip.closeEntry();
    }
}
