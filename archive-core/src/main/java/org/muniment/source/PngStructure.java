package org.muniment.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.muniment.kernel.Refusal;
import org.muniment.source.ByteReader.TruncatedFile;

/**
 * Walks through a PNG image (W3C PNG, third edition) from chunk to chunk: the header first, every
 * checksum right, nothing after the end. The pixels are not unpacked.
 */
final class PngStructure {

    private static final int SIGNATURE = 8;
    private static final int HEADER = 13;
    private static final int LONGEST_EXIF = 1 << 20;
    private static final long LONGEST_CHUNK = Integer.MAX_VALUE;
    private static final Set<String> CRITICAL = Set.of("PLTE", "IDAT");

    private final ByteReader in;
    private final CRC32 crc = new CRC32();

    private PngStructure(ByteReader in) {
        this.in = in;
    }

    /**
     * @throws Refusal when the image is broken, or larger than is taken
     */
    static ImageShape read(ByteReader in) throws IOException {
        try {
            return new PngStructure(in).shape();
        } catch (TruncatedFile e) {
            throw broken("it breaks off before its end");
        }
    }

    private ImageShape shape() throws IOException {
        in.skip(SIGNATURE);
        long headerLength = in.u32();
        if (!type().equals("IHDR") || headerLength != HEADER) {
            throw broken("it does not start with its header");
        }
        byte[] header = data(HEADER);
        long width = u32(header, 0);
        long height = u32(header, 4);
        ImageLimits.require(width, height);
        checksum();
        return new ImageShape((int) width, (int) height, orientationFromTheRest());
    }

    private int orientationFromTheRest() throws IOException {
        int orientation = Exif.UPRIGHT;
        boolean pixels = false;
        while (true) {
            long length = in.u32();
            if (length > LONGEST_CHUNK) {
                throw broken("a part is longer than can be");
            }
            String type = type();
            if (type.equals("eXIf") && length <= LONGEST_EXIF) {
                orientation = Exif.orientation(data((int) length));
            } else {
                pass(type, length);
            }
            checksum();
            pixels |= type.equals("IDAT");
            if (type.equals("IEND")) {
                requireEnd(pixels);
                return orientation;
            }
        }
    }

    private void requireEnd(boolean pixels) throws IOException {
        if (!pixels) {
            throw broken("it has no pixels");
        }
        if (in.next() >= 0) {
            throw broken("something else follows after its end");
        }
    }

    private String type() throws IOException {
        crc.reset();
        byte[] type = data(4);
        for (byte letter : type) {
            if (!(letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z')) {
                throw broken("a part has no proper name");
            }
        }
        return new String(type, StandardCharsets.US_ASCII);
    }

    private void pass(String type, long length) throws IOException {
        boolean critical = Character.isUpperCase(type.charAt(0));
        if (critical && !CRITICAL.contains(type) && !(type.equals("IEND") && length == 0)) {
            throw broken("it has a part that is not known: " + type);
        }
        in.pass(length, crc);
    }

    private byte[] data(int length) throws IOException {
        byte[] data = in.bytes(length);
        crc.update(data);
        return data;
    }

    private void checksum() throws IOException {
        if (in.u32() != crc.getValue()) {
            throw broken("a checksum does not fit");
        }
    }

    private static long u32(byte[] bytes, int at) {
        long value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }

    private static Refusal broken(String how) {
        return ImageLimits.broken(MediaType.PNG, how);
    }
}
