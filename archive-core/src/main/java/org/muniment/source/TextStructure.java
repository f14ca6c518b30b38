package org.muniment.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells text from what is not text, and plain text, Markdown, HTML and TEI apart.
 *
 * <p>Any encoding that keeps ASCII (UTF-8, GB 18030, Big5, Windows-1252 ...) and UTF-16 with a byte
 * order mark can pass; which one it is, is found when the words are read. HTML is known by its
 * opening, as browsers know it (WHATWG MIME Sniffing, section 7.1), TEI by its root element or the
 * namespace of it, with an XML declaration or without. Markdown is known by headings, fences, links
 * and their definitions; without any of them it reads the same as plain text.
 */
final class TextStructure {

    private static final Pattern HTML =
            Pattern.compile(
                    "(?i)\\A<(!doctype\\s+html|html|head|body|title|style|script|iframe|table|div"
                            + "|font|h[1-6]|p|a|b|br|ul|ol|article|main|section)(\\s|/?>)");
    private static final Pattern TEI =
            Pattern.compile(
                    "\\A(<!DOCTYPE\\s+(TEI|teiCorpus)\\b|<([\\w.-]+:)?(TEI|TEI\\.2|teiCorpus)[\\s/>]"
                        + "|<[\\w:.-]+\\s[^>]*\\bxmlns(:[\\w.-]+)?\\s*=\\s*[\"']http://www\\.tei-c\\.org/ns/)");
    private static final Pattern SVG = Pattern.compile("(?i)\\A(<!doctype\\s+svg|<svg)\\b");
    private static final Pattern XML = Pattern.compile("\\A<[\\w:.-]+\\s[^>]*\\bxmlns");
    private static final Pattern MARKDOWN =
            Pattern.compile(
                    "(?m)^ {0,3}#{1,6}[ \\t]+\\S|^ {0,3}(```|~~~)"
                            + "|\\[[^\\[\\]\\r\\n]{1,999}\\]\\([^()\\s]{1,2000}\\)"
                            + "|^ {0,3}\\[[^\\[\\]\\r\\n]{1,999}\\]:[ \\t]+\\S");

    private TextStructure() {}

    /**
     * @param head the first bytes, to tell the type from
     * @param all the file, to be read to its end
     * @throws org.muniment.kernel.Refusal when it is not text, or text of a kind that is not taken
     */
    static MediaType read(byte[] head, ByteReader all) throws IOException {
        if (Bom.of(head).isWide()) {
            requireWideText(all, Bom.of(head) == Bom.UTF_16_LITTLE);
        } else {
            requireText(all);
        }
        return type(new String(head, Bom.of(head).charset));
    }

    private static void requireText(ByteReader all) throws IOException {
        long offset = 0;
        for (int unit = all.next(); unit >= 0; unit = all.next()) {
            requireTextUnit(unit, offset++);
        }
    }

    private static void requireWideText(ByteReader all, boolean little) throws IOException {
        long offset = 0;
        for (int first = all.next(); first >= 0; first = all.next()) {
            int second = all.next();
            if (second < 0) {
                throw FileInspection.refused("The text breaks off within a character.");
            }
            requireTextUnit(little ? second << 8 | first : first << 8 | second, offset);
            offset += 2;
        }
    }

    private static void requireTextUnit(int unit, long offset) {
        if (unit >= ' ') {
            return;
        }
        if (unit == 0) {
            throw FileInspection.refused(
                    ("The file has a NUL at byte %d, which no text has. If it is text, please save"
                                    + " it as UTF-8.")
                            .formatted(offset));
        }
        boolean usual = unit == '\t' || unit == '\n' || unit == '\f' || unit == '\r' || unit == 27;
        if (!usual) {
            throw FileInspection.refused(
                    "The file is not text: it has a control character (%d) at byte %d."
                            .formatted(unit, offset));
        }
    }

    private static MediaType type(String opening) {
        String text = opening.startsWith("\uFEFF") ? opening.substring(1) : opening;
        String start = afterPreliminaries(text);
        if (TEI.matcher(start).lookingAt()) {
            return MediaType.TEI;
        }
        if (HTML.matcher(start).lookingAt()) {
            return MediaType.HTML;
        }
        if (SVG.matcher(start).lookingAt()) {
            throw FileInspection.refused(
                    "These bytes are an SVG drawing, which can carry programs; please deposit it"
                            + " as PNG.");
        }
        boolean declared = text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<?xml");
        if (declared || XML.matcher(start).lookingAt()) {
            throw FileInspection.refused("These bytes are XML, and neither TEI nor an XHTML page.");
        }
        return MARKDOWN.matcher(text).find() ? MediaType.MARKDOWN : MediaType.PLAIN_TEXT;
    }

    /** What follows white space, comments and an XML declaration. */
    private static String afterPreliminaries(String text) {
        String rest = text.stripLeading();
        while (rest.startsWith("<!--") || rest.startsWith("<?")) {
            String closing = rest.startsWith("<!--") ? "-->" : "?>";
            int end = rest.indexOf(closing);
            if (end < 0) {
                return rest;
            }
            rest = rest.substring(end + closing.length()).stripLeading();
        }
        return rest;
    }

    /** What a byte order mark tells of the encoding. */
    private enum Bom {
        UTF_16_LITTLE(StandardCharsets.UTF_16LE),
        UTF_16_BIG(StandardCharsets.UTF_16BE),
        UTF_8(StandardCharsets.UTF_8),
        NONE(StandardCharsets.ISO_8859_1);

        private final Charset charset;

        Bom(Charset charset) {
            this.charset = charset;
        }

        static Bom of(byte[] head) {
            if (starts(head, 0xFF, 0xFE)) {
                return UTF_16_LITTLE;
            }
            if (starts(head, 0xFE, 0xFF)) {
                return UTF_16_BIG;
            }
            return starts(head, 0xEF, 0xBB, 0xBF) ? UTF_8 : NONE;
        }

        boolean isWide() {
            return this == UTF_16_LITTLE || this == UTF_16_BIG;
        }

        private static boolean starts(byte[] head, int... bytes) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
