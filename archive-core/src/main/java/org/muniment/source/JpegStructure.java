package org.muniment.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Refusal;
import org.muniment.source.ByteReader.TruncatedFile;

/**
 * Walks through a JPEG image (ITU-T T.81, annex B) from marker to marker, to its end. The pixels
 * are not decoded.
 *
 * <p>After the end only zeros and further JPEG images may follow: cameras keep previews there (CIPA
 * DC-007).
 */
final class JpegStructure {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final ByteReader in;
    private @Nullable Frame frame;
    private @Nullable Integer orientation;
    private boolean scanned;

    private record Frame(int width, int height) {}

    private JpegStructure(ByteReader in) {
        this.in = in;
    }

    /**
     * @throws Refusal when the image is broken, or larger or of a rarer form than is taken
     */
    static ImageShape read(ByteReader in) throws IOException {
        try {
            requireStart(in.u8(), in);
            ImageShape shape = new JpegStructure(in).shape();
            passPreviews(in);
            return shape;
        } catch (TruncatedFile e) {
            throw broken("it breaks off before its end");
        }
    }

    private static void passPreviews(ByteReader in) throws IOException {
        for (int next = in.next(); next >= 0; next = in.next()) {
            if (next != 0) {
                requireStart(next, in);
                new JpegStructure(in).shape();
            }
        }
    }

    private static void requireStart(int first, ByteReader in) throws IOException {
        if (first != 0xFF || in.next() != START) {
            throw broken("something else follows after its end");
        }
    }

    /** From after the start of an image to its end. */
    private ImageShape shape() throws IOException {
        int marker = marker(in.u8());
        while (marker != END) {
            marker = marker == SCAN ? scan() : segment(marker);
        }
        Frame found = frame;
        if (found == null || !scanned) {
            throw broken("it has no pixels");
        }
        return new ImageShape(
                found.width(),
                found.height(),
                Optional.ofNullable(orientation).orElse(Exif.UPRIGHT));
    }

    /** The marker that starts with this byte. */
    private int marker(int first) throws IOException {
        if (first != 0xFF) {
            throw broken("a marker is missing");
        }
        int marker = in.u8();
        while (marker == 0xFF) {
            marker = in.u8();
        }
        return marker;
    }

    /** Reads a marker segment and returns the marker after it. */
    private int segment(int marker) throws IOException {
        if (marker < 0xC0 || marker >= 0xD0 && marker <= START) {
            throw broken("a marker stands where none can be");
        }
        int length = length();
        if (isFrame(marker)) {
            frame(marker, in.bytes(length));
        } else if (marker == APP1) {
            exif(in.bytes(length));
        } else {
            in.skip(length);
        }
        return marker(in.u8());
    }

    /** Passes over one scan, its restart markers included, and returns the marker after it. */
    private int scan() throws IOException {
        if (frame == null) {
            throw broken("pixels come before the size is told");
        }
        in.skip(length());
        scanned = true;
        while (true) {
            if (in.u8() == 0xFF) {
                int marker = marker(0xFF);
                boolean withinScan = marker == 0 || marker >= 0xD0 && marker <= 0xD7;
                if (!withinScan) {
                    return marker;
                }
            }
        }
    }

    private int length() throws IOException {
        int length = in.u16() - 2;
        if (length < 0) {
            throw broken("a part is shorter than can be");
        }
        return length;
    }

    private static boolean isFrame(int marker) {
        boolean otherTable = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        return marker >= 0xC0 && marker <= 0xCF && !otherTable;
    }

    private void frame(int marker, byte[] segment) {
        if (marker > 0xC2) {
            throw FileInspection.refused(
                    "The image is of a form of JPEG (lossless, differential or arithmetic) that"
                            + " browsers do not show.");
        }
        if (frame != null || segment.length < 6) {
            throw broken("its size is not told once");
        }
        int height = u16(segment, 1);
        int width = u16(segment, 3);
        ImageLimits.require(width, height);
        frame = new Frame(width, height);
    }

    private void exif(byte[] segment) {
        boolean isExif =
                segment.length > EXIF.length
                        && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length);
        if (isExif && orientation == null) {
            orientation =
                    Exif.orientation(Arrays.copyOfRange(segment, EXIF.length, segment.length));
        }
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static Refusal broken(String how) {
        return ImageLimits.broken(MediaType.JPEG, how);
    }
}
