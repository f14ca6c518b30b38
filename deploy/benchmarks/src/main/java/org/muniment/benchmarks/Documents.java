package org.muniment.benchmarks;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Makes documents of every kind; the same seed and number make the same document. */
final class Documents {

    private static final List<String> ENCODINGS =
            List.of("UTF-8", "UTF-16LE", "windows-1252", "UTF-8");
    private static final List<Kind> BREAKABLE =
            List.of(Kind.DOCX, Kind.PDF, Kind.ODT, Kind.EPUB, Kind.RTF, Kind.PDF);
    private static final int LEAST_KEPT = 40;

    private final long seed;

    Documents(long seed) {
        this.seed = seed;
    }

    byte[] make(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        return make(Kind.of(number), number, random);
    }

    private static byte[] make(Kind kind, int number, Random random) {
        Prose prose = new Prose(random);
        return switch (kind) {
            case TEXT -> text(number, prose);
            case HTML -> html(prose);
            case DOCX -> Packages.docx(prose.sentence(), prose.paragraphs(10, 120));
            case ODT -> Packages.odt("", prose.sentence(), prose.paragraphs(10, 120));
            case RTF -> rtf(prose);
            case EPUB -> epub(random, prose);
            case PDF -> pdf(random, prose);
            case TEI -> tei(prose);
            case IMAGE -> image(prose);
            case BROKEN -> broken(number, random);
            case BOMB -> Bombs.make(number / 100);
        };
    }

    private static byte[] text(int number, Prose prose) {
        String words = String.join("\n\n", prose.paragraphs(5, 80)) + "\n";
        Charset charset = Charset.forName(ENCODINGS.get(number % ENCODINGS.size()));
        byte[] bytes = words.getBytes(charset);
        return charset.equals(StandardCharsets.UTF_16LE)
                ? joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, bytes)
                : bytes;
    }

    private static byte[] html(Prose prose) {
        String links =
                IntStream.range(0, 20)
                        .mapToObj(i -> "<li><a href='/%d'>%s</a></li>".formatted(i, "Page " + i))
                        .collect(Collectors.joining());
        return """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head><body>
        <nav><ul>%2$s</ul></nav><main><article><h1>%1$s</h1><p>%3$s</p>
        <figure><img src="a.png"><figcaption>%4$s</figcaption></figure></article></main>
        <script>var a = "<p>no words</p>";</script><footer>%2$s</footer></body></html>
        """
                .formatted(
                        prose.sentence(),
                        links,
                        String.join("</p>\n<p>", prose.paragraphs(10, 80)),
                        prose.sentence())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] rtf(Prose prose) {
        return ("{\\rtf1\\ansi\\ansicpg1252{\\info{\\title %s}}{\\b %s}\\par %s\\par}"
                        .formatted(
                                prose.sentence(),
                                prose.sentence(),
                                String.join("\\par\\par ", prose.paragraphs(10, 80))))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] epub(Random random, Prose prose) {
        List<List<String>> chapters =
                IntStream.rangeClosed(1, 3 + random.nextInt(10))
                        .mapToObj(chapter -> prose.paragraphs(10, 60))
                        .toList();
        return Packages.epub(prose.sentence(), chapters);
    }

    private static byte[] pdf(Random random, Prose prose) {
        List<List<String>> pages =
                IntStream.rangeClosed(1, 1 + random.nextInt(20))
                        .mapToObj(page -> IntStream.range(0, 40).mapToObj(l -> prose.sentence()))
                        .map(lines -> lines.toList())
                        .toList();
        return PdfForm.of(pages);
    }

    private static byte[] tei(Prose prose) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>%s</title>
        </titleStmt><publicationStmt><p>Invented.</p></publicationStmt><sourceDesc><p>None.</p>
        </sourceDesc></fileDesc></teiHeader><text><body><div type="document"><head>%s</head>
        <opener><dateline><placeName>Geneva</placeName>, <date when="1955-08-01">August 1, 1955</date>
        </dateline></opener><p>%s</p></div></body></text></TEI>
        """
                .formatted(
                        prose.sentence(),
                        prose.sentence(),
                        String.join("</p>\n<p>", prose.paragraphs(10, 80)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] image(Prose prose) {
        BufferedImage image = new BufferedImage(1600, 900, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 34));
        for (int line = 0; line < 12; line++) {
            pen.drawString(prose.sentence(), 60, 90 + line * 62);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] broken(int number, Random random) {
        byte[] whole = make(BREAKABLE.get(number % BREAKABLE.size()), number, random);
        int kept = LEAST_KEPT + random.nextInt(whole.length - LEAST_KEPT);
        if (random.nextBoolean()) {
            return Arrays.copyOf(whole, kept);
        }
        for (int i = kept; i < Math.min(whole.length, kept + 200); i++) {
            whole[i] = (byte) random.nextInt();
        }
        return whole;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
