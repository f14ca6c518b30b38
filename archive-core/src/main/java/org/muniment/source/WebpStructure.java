package org.muniment.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Refusal;
import org.muniment.source.ByteReader.TruncatedFile;

/**
 * Walks through a WebP image (RFC 9649) from chunk to chunk, to its end: lossy, lossless, or in the
 * extended form that says how it is to be turned. The pixels are not decoded. Animations are not
 * taken: no region of them could be pointed at.
 */
final class WebpStructure {

    private static final long LONGEST_EXIF = 1 << 20;
    private static final int ANIMATION = 0x02;
    private static final int HEADER = 10;

    private final ByteReader in;
    private long left;
    private @Nullable Size canvas;
    private @Nullable Size pixels;
    private int orientation = Exif.UPRIGHT;

    private record Size(int width, int height) {}

    private WebpStructure(ByteReader in) {
        this.in = in;
    }

    /**
     * @throws Refusal when the image is broken, animated, or larger than is taken
     */
    static ImageShape read(ByteReader in) throws IOException {
        try {
            return new WebpStructure(in).shape();
        } catch (TruncatedFile e) {
            throw broken("it breaks off before its end");
        }
    }

    private ImageShape shape() throws IOException {
        in.skip(4);
        left = u32();
        in.skip(4);
        left -= 4;
        while (left > 0) {
            chunk();
        }
        if (in.next() >= 0) {
            throw broken("something else follows after its end");
        }
        Size found = Optional.ofNullable(pixels).orElseThrow(() -> broken("it has no pixels"));
        if (canvas != null && !found.equals(canvas)) {
            throw broken("it says two different sizes");
        }
        return new ImageShape(found.width(), found.height(), orientation);
    }

    private void chunk() throws IOException {
        String type = new String(in.bytes(4), StandardCharsets.ISO_8859_1);
        long length = u32();
        long padded = length + (length & 1);
        left -= 8 + padded;
        if (left < 0) {
            throw broken("a part is longer than the whole");
        }
        switch (type) {
            case "VP8 " -> lossy(head(length, HEADER));
            case "VP8L" -> lossless(head(length, 5));
            case "VP8X" -> extended(head(length, HEADER));
            case "ANIM", "ANMF" -> throw animated();
            default -> other(type, length);
        }
        in.skip(length & 1);
    }

    private void other(String type, long length) throws IOException {
        if (type.equals("EXIF") && length <= LONGEST_EXIF) {
            orientation = Exif.orientation(withoutPreamble(in.bytes((int) length)));
        } else {
            in.skip(length);
        }
    }

    /** Some programs write the preamble that EXIF has in JPEG images. */
    static byte[] withoutPreamble(byte[] exif) {
        boolean preamble = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x' && exif[4] == 0;
        return preamble ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    /** The first bytes of a chunk, which is passed over. */
    private byte[] head(long length, int wanted) throws IOException {
        if (length < wanted) {
            throw broken("a part is shorter than can be");
        }
        byte[] head = in.bytes(wanted);
        in.skip(length - wanted);
        return head;
    }

    /** RFC 6386, section 9.1: a key frame, its start code, and 14 bits for each side. */
    private void lossy(byte[] head) {
        boolean startCode = head[3] == (byte) 0x9D && head[4] == 0x01 && head[5] == 0x2A;
        if ((head[0] & 1) != 0 || !startCode) {
            throw broken("it does not start with a whole picture");
        }
        found(u16(head, 6) & 0x3FFF, u16(head, 8) & 0x3FFF);
    }

    /** RFC 9649, section 3.4: a signature, and 14 bits for each side less one. */
    private void lossless(byte[] head) {
        if (head[0] != 0x2F) {
            throw broken("its pixels do not start as they must");
        }
        int bits = u16(head, 1) | u16(head, 3) << 16;
        found((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
    }

    private void found(int width, int height) {
        if (pixels != null) {
            throw broken("it has two pictures");
        }
        ImageLimits.require(width, height);
        pixels = new Size(width, height);
    }

    /** RFC 9649, section 2.7: flags, and 24 bits for each side less one. */
    private void extended(byte[] head) {
        if ((head[0] & ANIMATION) != 0) {
            throw animated();
        }
        int width = 1 + u16(head, 4) + ((head[6] & 0xFF) << 16);
        int height = 1 + u16(head, 7) + ((head[9] & 0xFF) << 16);
        ImageLimits.require(width, height);
        canvas = new Size(width, height);
    }

    private long u32() throws IOException {
        return u16(in.bytes(2), 0) | (long) u16(in.bytes(2), 0) << 16;
    }

    private static int u16(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    private static Refusal animated() {
        return FileInspection.refused(
                "The image is an animation; please deposit the pictures in it one by one.");
    }

    private static Refusal broken(String how) {
        return ImageLimits.broken(MediaType.WEBP, how);
    }
}
