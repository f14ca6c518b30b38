package org.muniment.extraction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.muniment.source.TinyImages;

/** Pages as a scanner would bring them: words in pixels. */
public final class Scans {

    /** Of every scan, in an inch. */
    public static final int DOTS = 200;

    private static final float POINTS = 72;

    private Scans() {}

    /** What a page looks like, upright. */
    public static BufferedImage of(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS, ImageType.GRAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two lines in Chinese: {@code 中美大使级会谈在日内瓦举行。} and {@code 一九五五年八月一日双方见面。} */
    public static byte[] chinese() {
        try (InputStream png = Scans.class.getResourceAsStream("scan-zh.png")) {
            return Objects.requireNonNull(png).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page on which there is nothing. */
    public static BufferedImage blank() {
        return of(Documents.blankPdf(), 1);
    }

    /**
     * A page of a scanned PDF.
     *
     * @param orientation by EXIF in which its pixels are stored; 3, 6 and 8 are what a PDF can turn
     */
    public record Leaf(BufferedImage upright, int orientation) {

        int rotation() {
            return switch (orientation) {
                case 1 -> 0;
                case 3 -> 180;
                case 6 -> 90;
                case 8 -> 270;
                default -> throw new IllegalArgumentException("a PDF does not mirror");
            };
        }
    }

    /** A PDF of images that fill its pages. */
    public static byte[] pdf(List<Leaf> leaves) {
        try (PDDocument document = new PDDocument()) {
            for (Leaf leaf : leaves) {
                BufferedImage stored = TinyImages.asStored(leaf.upright(), leaf.orientation());
                float width = stored.getWidth() * POINTS / DOTS;
                float height = stored.getHeight() * POINTS / DOTS;
                PDPage page = new PDPage(new PDRectangle(width, height));
                page.setRotation(leaf.rotation());
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.drawImage(
                            LosslessFactory.createFromImage(document, stored), 0, 0, width, height);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Chinese lines. */
    public static BufferedImage chinesePage() {
        try {
            return ImageIO.read(new ByteArrayInputStream(chinese()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A TIFF of these images. */
    public static byte[] tiff(BufferedImage... images) {
        return TinyImages.tiff(
                ByteOrder.BIG_ENDIAN,
                true,
                Stream.of(images)
                        .map(one -> new TinyImages.TiffPage(one.getWidth(), one.getHeight()))
                        .toList(),
                Stream.of(images).map(Scans::grey).toList());
    }

    /** Its pixels, a byte each. */
    public static byte[] grey(BufferedImage image) {
        byte[] grey = new byte[image.getWidth() * image.getHeight()];
        for (int y = 0, at = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                grey[at++] = (byte) image.getRGB(x, y);
            }
        }
        return grey;
    }
}
