package org.muniment.source.imaging;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.FileImageInputStream;
import org.muniment.source.ImagePyramid;
import org.muniment.source.ImageShape;
import org.muniment.source.MediaType;
import org.muniment.source.NumberedImage;
import org.muniment.source.UnshowableImage;

/**
 * Decodes an image and makes its {@link ImagePyramid}, or gives it in grey to be read.
 *
 * <p>It is decoded in bands of at most 16 MiB from its first row to the last, turned as its
 * orientation says, and never as a whole, so that an image of 100 million pixels needs no more
 * memory than one of ten. The limits are for images that are too much even so, or are made to be.
 */
public final class PictureMaker {

    /**
     * Rows of more pixels would need too much memory, since a row of tiles is held of each level.
     */
    static final int LONGEST_ROW = 16_384;

    /** A decoder holds all of a progressive JPEG: up to six bytes for a pixel. */
    static final long MOST_PROGRESSIVE = 40_000_000;

    /** A decoder holds all of a WebP image. */
    static final long MOST_WEBP = 16_000_000;

    private static final long BAND_BITS = 8L * (16 << 20);
    private static final int ROWS_AT_ONCE = 64;
    private static final float QUALITY = 0.85f;

    private final Path file;
    private final MediaType type;
    private final NumberedImage image;
    private final long deadline;

    /**
     * @param most how long it may take
     */
    public PictureMaker(Path file, MediaType type, NumberedImage image, Duration most) {
        this.file = file;
        this.type = type;
        this.image = image;
        this.deadline = System.nanoTime() + most.toNanos();
    }

    /**
     * Makes the pictures.
     *
     * @param out a {@link PictureFile} to be made; on failure it may be left half
     * @throws UnshowableImage when the image is too large or too broken for it
     * @throws IOException when the new file cannot be written
     */
    public void make(Path out) throws UnshowableImage, IOException {
        requireShowable();
        ImagePyramid pyramid = ImagePyramid.of(image.shape());
        try (PictureFile.Writer writer = new PictureFile.Writer(out, pyramid.count());
                JpegEncoder encoder = new JpegEncoder(QUALITY)) {
            boolean sideways = image.shape().orientation() >= 5;
            decode(new PyramidWriter(pyramid, sideways, writer, encoder));
            writer.finish();
        } catch (OutOfMemoryError e) {
            throw new UnshowableImage(
                    "Decoding the image takes more memory than there is. Save it anew, as an"
                            + " ordinary PNG or JPEG, and deposit that besides.");
        }
    }

    /**
     * The whole image, upright and in grey. Memory for a byte of each of its pixels is needed.
     *
     * @throws UnshowableImage when the image is too large or too broken for it
     * @throws IOException when its file cannot be read
     */
    public BufferedImage grey() throws UnshowableImage, IOException {
        requireShowable();
        GreyImage grey = new GreyImage(image.shape());
        decode(grey);
        return grey.image();
    }

    private void requireShowable() throws UnshowableImage, IOException {
        ImageShape shape = image.shape();
        long pixels = (long) shape.width() * shape.height();
        if (shape.width() > LONGEST_ROW) {
            throw new UnshowableImage(
                    ("The image is stored in rows of %d pixels; with more than %d it cannot be"
                                    + " shown here. Deposit it again in parts, or smaller.")
                            .formatted(shape.width(), LONGEST_ROW));
        }
        if (type == MediaType.WEBP && pixels > MOST_WEBP) {
            throw tooLarge("WebP image", pixels, MOST_WEBP, "Deposit it as PNG or TIFF besides.");
        }
        if (type == MediaType.JPEG && pixels > MOST_PROGRESSIVE && isProgressive()) {
            throw tooLarge(
                    "progressive JPEG image",
                    pixels,
                    MOST_PROGRESSIVE,
                    "Deposit it as an ordinary (baseline) JPEG besides.");
        }
    }

    private static UnshowableImage tooLarge(String what, long pixels, long most, String advice) {
        return new UnshowableImage(
                "A %s of %d million pixels cannot be shown here, only of %d. %s"
                        .formatted(what, pixels / 1_000_000, most / 1_000_000, advice));
    }

    /** Whether the frame header is SOF2 (ITU-T T.81, table B.1). */
    private boolean isProgressive() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(2);
            while (true) {
                int marker = in.read();
                while (marker == 0xFF) {
                    marker = in.read();
                }
                if (marker == 0xC2 || marker == 0xC0 || marker == 0xC1 || marker < 0) {
                    return marker == 0xC2;
                }
                int length = in.read() << 8 | in.read();
                in.skipNBytes(Math.max(0, length - 2));
            }
        }
    }

    private void decode(Rows rows) throws UnshowableImage, IOException {
        ImageReader reader = Decoders.of(type);
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, false, true);
            reader.addIIOReadProgressListener(new Watch());
            requireSameSize(reader);
            bands(reader, rows);
        } finally {
            reader.dispose();
        }
    }

    private void requireSameSize(ImageReader reader) throws UnshowableImage {
        int width;
        int height;
        try {
            width = reader.getWidth(image.number() - 1);
            height = reader.getHeight(image.number() - 1);
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
        if (width != image.shape().width() || height != image.shape().height()) {
            throw broken();
        }
    }

    private void bands(ImageReader reader, Rows rows) throws UnshowableImage, IOException {
        ImageShape shape = image.shape();
        boolean mirrored = isOneOf(shape.orientation(), 2, 3, 7, 8);
        boolean upsideDown = isOneOf(shape.orientation(), 3, 4, 6, 7);
        int most = rowsInABand(reader);
        for (int from = 0; from < shape.height(); from += most) {
            int count = Math.min(most, shape.height() - from);
            int first = upsideDown ? shape.height() - from - count : from;
            Rgb band = new Rgb(band(reader, first, count));
            for (int some = 0; some < count; some += ROWS_AT_ONCE) {
                int few = Math.min(ROWS_AT_ONCE, count - some);
                int start = upsideDown ? count - some - few : some;
                byte[] rgb = rgb(band, start, few, mirrored);
                rows.add(upsideDown ? turned(rgb, few) : rgb, few);
            }
        }
    }

    private static byte[] rgb(Rgb band, int start, int count, boolean mirrored)
            throws UnshowableImage {
        try {
            return band.rows(start, count, mirrored);
        } catch (RuntimeException e) {
            throw broken();
        }
    }

    private int rowsInABand(ImageReader reader) throws UnshowableImage {
        try {
            Iterator<ImageTypeSpecifier> types = reader.getImageTypes(image.number() - 1);
            if (!types.hasNext()) {
                throw broken();
            }
            ImageTypeSpecifier kind = types.next();
            long bits = 0;
            for (int band = 0; band < kind.getNumBands(); band++) {
                bits += kind.getBitsPerBand(band);
            }
            long rows = BAND_BITS / (Math.max(1, bits) * image.shape().width());
            return (int) Math.clamp(rows, 1, image.shape().height());
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    private BufferedImage band(ImageReader reader, int first, int count) throws UnshowableImage {
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceRegion(new Rectangle(0, first, image.shape().width(), count));
        try {
            BufferedImage band = reader.read(image.number() - 1, part);
            if (System.nanoTime() > deadline) {
                throw new UnshowableImage(
                        "Decoding the image took too long, and was given up. Save it anew, as an"
                                + " ordinary PNG or JPEG, and deposit that besides.");
            }
            if (band.getWidth() != image.shape().width() || band.getHeight() != count) {
                throw broken();
            }
            return band;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw broken();
        }
    }

    private byte[] turned(byte[] rgb, int rows) {
        int bytes = image.shape().width() * 3;
        byte[] turned = new byte[rgb.length];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(rgb, row * bytes, turned, (rows - 1 - row) * bytes, bytes);
        }
        return turned;
    }

    private static boolean isOneOf(int orientation, int... some) {
        for (int one : some) {
            if (one == orientation) {
                return true;
            }
        }
        return false;
    }

    private static UnshowableImage broken() {
        return new UnshowableImage(
                "The pixels of the image cannot be decoded: it is damaged, or of a rare form. Its"
                        + " bytes are kept as they are. Save it anew, as an ordinary PNG or JPEG,"
                        + " and deposit that besides.");
    }

    /** Ends the decoding once it takes too long. */
    private final class Watch implements IIOReadProgressListener {

        @Override
        public void imageProgress(ImageReader source, float percentage) {
            if (System.nanoTime() > deadline) {
                source.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {
            // Only the progress matters.
        }

        @Override
        public void sequenceComplete(ImageReader source) {
            // Only the progress matters.
        }

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {
            // Only the progress matters.
        }

        @Override
        public void imageComplete(ImageReader source) {
            // Only the progress matters.
        }

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
            // Only the progress matters.
        }

        @Override
        public void thumbnailProgress(ImageReader source, float percentage) {
            // Only the progress matters.
        }

        @Override
        public void thumbnailComplete(ImageReader source) {
            // Only the progress matters.
        }

        @Override
        public void readAborted(ImageReader source) {
            // Told by who looks at the time.
        }
    }
}
