package org.muniment.source;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Images drawn for tests, whole and spoilt. */
public final class TinyImages {

    private TinyImages() {}

    public static byte[] png(int width, int height) {
        return drawn("png", width, height);
    }

    public static byte[] jpeg(int width, int height) {
        return drawn("jpg", width, height);
    }

    public static byte[] gif(int width, int height) {
        return drawn("gif", width, height);
    }

    /** A JPEG image that says how it is to be turned, in either byte order. */
    public static byte[] jpegTurned(int width, int height, int orientation, ByteOrder order) {
        byte[] exif = joined(ascii("Exif\0\0"), exif(orientation, order));
        byte[] segment =
                joined(
                        new byte[] {(byte) 0xFF, (byte) 0xE1},
                        ByteBuffer.allocate(2).putShort((short) (exif.length + 2)).array(),
                        exif);
        return inserted(jpeg(width, height), 2, segment);
    }

    /** A PNG image that says how it is to be turned. */
    public static byte[] pngTurned(int width, int height, int orientation) {
        byte[] chunk = chunk("eXIf", exif(orientation, ByteOrder.BIG_ENDIAN));
        return inserted(png(width, height), 8 + 25, chunk);
    }

    /** A PNG image of one pixel whose header claims another size. */
    public static byte[] pngClaiming(int width, int height) {
        byte[] header =
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array();
        byte[] image = png(1, 1);
        byte[] chunk = chunk("IHDR", header);
        System.arraycopy(chunk, 0, image, 8, chunk.length);
        return image;
    }

    /** A JPEG image whose header claims another size, each side at most 65,535. */
    public static byte[] jpegClaiming(int width, int height) {
        byte[] image = jpeg(1, 1);
        int frame = indexOf(image, new byte[] {(byte) 0xFF, (byte) 0xC0});
        ByteBuffer.wrap(image)
                .putShort(frame + 5, (short) height)
                .putShort(frame + 7, (short) width);
        return image;
    }

    /** A page of a TIFF: grey, eight bits, its pixels in one strip, the first row black. */
    public record TiffPage(int width, int height, int orientation, int subfile) {

        public TiffPage(int width, int height) {
            this(width, height, 1, 0);
        }

        private byte[] pixels() {
            byte[] pixels = new byte[width * height];
            Arrays.fill(pixels, width, pixels.length, (byte) 200);
            return pixels;
        }
    }

    /** A TIFF, classic (TIFF 6.0) or Big, its directories after the pixels. */
    public static byte[] tiff(ByteOrder order, boolean big, TiffPage... pages) {
        return tiff(
                order,
                big,
                Arrays.asList(pages),
                Arrays.stream(pages).map(TiffPage::pixels).toList());
    }

    /** A TIFF of pages whose pixels are given: eight bits each, one sample or three. */
    public static byte[] tiff(
            ByteOrder order, boolean big, List<TiffPage> pages, List<byte[]> pixels) {
        int header = big ? 16 : 8;
        int directory = big ? 8 + 11 * 20 + 8 : 2 + 11 * 12 + 4;
        int strips = pixels.stream().mapToInt(strip -> strip.length).sum();
        ByteBuffer tiff =
                ByteBuffer.allocate(header + strips + pages.size() * directory).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        tiff.put(mark).put(mark).putShort((short) (big ? 43 : 42));
        int first = header + strips;
        if (big) {
            tiff.putShort((short) 8).putShort((short) 0).putLong(first);
        } else {
            tiff.putInt(first);
        }
        pixels.forEach(tiff::put);
        int strip = header;
        for (int i = 0; i < pages.size(); i++) {
            TiffPage page = pages.get(i);
            int samples = pixels.get(i).length / (page.width() * page.height());
            if (big) {
                tiff.putLong(11);
            } else {
                tiff.putShort((short) 11);
            }
            int[][] entries = {
                {254, page.subfile()},
                {256, page.width()},
                {257, page.height()},
                {258, 8},
                {259, 1},
                {262, samples == 3 ? 2 : 1},
                {273, strip},
                {274, page.orientation()},
                {277, samples},
                {278, page.height()},
                {279, pixels.get(i).length}
            };
            for (int[] entry : entries) {
                boolean offset = entry[0] == 273;
                tiff.putShort((short) entry[0]);
                tiff.putShort((short) (big && offset ? 16 : 4));
                if (big) {
                    tiff.putLong(1)
                            .putLong(
                                    order == ByteOrder.LITTLE_ENDIAN || offset
                                            ? entry[1]
                                            : (long) entry[1] << 32);
                } else {
                    tiff.putInt(1).putInt(entry[1]);
                }
            }
            int next = i + 1 < pages.size() ? first + (i + 1) * directory : 0;
            if (big) {
                tiff.putLong(next);
            } else {
                tiff.putInt(next);
            }
            strip += pixels.get(i).length;
        }
        return tiff.array();
    }

    /** A lossless WebP image (RFC 9649) of one colour: some thirty bytes, whatever its size. */
    public static byte[] webp(int width, int height) {
        return riff(webpChunk("VP8L", webpPixels(width, height)));
    }

    /** The same in the extended form, with the orientation in EXIF data. */
    public static byte[] webpTurned(int width, int height, int orientation) {
        return riff(
                webpCanvas(0x08, width, height),
                webpChunk("VP8L", webpPixels(width, height)),
                webpChunk("EXIF", exif(orientation, ByteOrder.LITTLE_ENDIAN)));
    }

    public static byte[] riff(byte[]... chunks) {
        byte[] all = joined(ascii("WEBP"), joined(chunks));
        return joined(ascii("RIFF"), little(all.length), all);
    }

    /** The chunk that tells flags and canvas of an extended WebP image. */
    public static byte[] webpCanvas(int flags, int width, int height) {
        ByteBuffer canvas = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        canvas.putInt(flags).putShort((short) (width - 1)).put((byte) (width - 1 >> 16));
        canvas.putShort((short) (height - 1)).put((byte) (height - 1 >> 16));
        return webpChunk("VP8X", canvas.array());
    }

    public static byte[] webpChunk(String type, byte[] data) {
        return joined(ascii(type), little(data.length), data, new byte[data.length % 2]);
    }

    /** Five prefix codes of one symbol each, so that no bits are left for the pixels. */
    private static byte[] webpPixels(int width, int height) {
        BitSet bits = new BitSet();
        int at = put(bits, 0, 8, 0x2F);
        at = put(bits, at, 14, width - 1);
        at = put(bits, at, 14, height - 1);
        at = put(bits, at, 1 + 3 + 1 + 1 + 1, 0);
        for (int symbol : new int[] {40, 160, 80, 255}) {
            at = put(bits, at, 3, 0b101);
            at = put(bits, at, 8, symbol);
        }
        at = put(bits, at, 3, 0b001);
        at = put(bits, at, 1, 0);
        return Arrays.copyOf(bits.toByteArray(), (at + 7) / 8 + 8);
    }

    private static int put(BitSet bits, int at, int count, int value) {
        for (int i = 0; i < count; i++) {
            bits.set(at + i, (value >> i & 1) == 1);
        }
        return at + count;
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }

    /** An image as JPEG or PNG. */
    public static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG or PNG image that says how it is to be turned. */
    public static byte[] turned(byte[] image, int orientation) {
        byte[] exif = exif(orientation, ByteOrder.BIG_ENDIAN);
        if (image[1] == 'P') {
            return inserted(image, 8 + 25, chunk("eXIf", exif));
        }
        byte[] segment = joined(ascii("Exif\0\0"), exif);
        return inserted(image, 2, jpegSegment(0xE1, segment));
    }

    /** The pixels of an image as a file holds them that says how it is to be turned. */
    public static BufferedImage asStored(BufferedImage upright, int orientation) {
        int w = upright.getWidth();
        int h = upright.getHeight();
        boolean side = orientation >= 5;
        BufferedImage stored =
                new BufferedImage(side ? h : w, side ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < stored.getWidth(); x++) {
            for (int y = 0; y < stored.getHeight(); y++) {
                int rgb =
                        switch (orientation) {
                            case 1 -> upright.getRGB(x, y);
                            case 2 -> upright.getRGB(w - 1 - x, y);
                            case 3 -> upright.getRGB(w - 1 - x, h - 1 - y);
                            case 4 -> upright.getRGB(x, h - 1 - y);
                            case 5 -> upright.getRGB(y, x);
                            case 6 -> upright.getRGB(w - 1 - y, x);
                            case 7 -> upright.getRGB(w - 1 - y, h - 1 - x);
                            case 8 -> upright.getRGB(y, h - 1 - x);
                            default -> throw new IllegalArgumentException();
                        };
                stored.setRGB(x, y, rgb);
            }
        }
        return stored;
    }

    public static byte[] jpegSegment(int marker, byte[] data) {
        return joined(
                new byte[] {(byte) 0xFF, (byte) marker},
                ByteBuffer.allocate(2).putShort((short) (data.length + 2)).array(),
                data);
    }

    /** A chunk of a PNG image, its checksum right. */
    public static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(ascii(type), data);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(data.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] inserted(byte[] into, int at, byte[] what) {
        return joined(Arrays.copyOf(into, at), what, Arrays.copyOfRange(into, at, into.length));
    }

    public static byte[] withoutEnd(byte[] bytes, int missing) {
        return Arrays.copyOf(bytes, bytes.length - missing);
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** EXIF data with a width of its own, then the orientation. */
    private static byte[] exif(int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        tiff.put(mark).put(mark).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0100).putShort((short) 4).putInt(1).putInt(3);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0);
        return tiff.putInt(0).array();
    }

    private static byte[] drawn(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, new Color(x * 7 % 256, y * 11 % 256, (x + y) % 256).getRGB());
            }
        }
        return written(image, format);
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalStateException("not there");
    }
}
