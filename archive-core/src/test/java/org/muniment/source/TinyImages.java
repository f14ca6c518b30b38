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

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalStateException("not there");
    }
}
