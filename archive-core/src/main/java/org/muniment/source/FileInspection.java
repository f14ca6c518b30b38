package org.muniment.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/**
 * What the bytes of a file were found to be.
 *
 * <p>The whole file is read once, in a window of 64 KiB, or, of a TIFF, whose parts may stand
 * anywhere, what tells where the pixels are. Images are checked for their structure and never
 * decoded, so that one that claims to be huge costs nothing.
 *
 * @param images of an image file: all that it holds, in their order; the first has the number 1
 */
public record FileInspection(MediaType type, List<NumberedImage> images) {

    private static final int WINDOW = 64 * 1024;
    private static final int TIFF_HEAD = 8;

    public FileInspection {
        images = List.copyOf(images);
    }

    FileInspection(MediaType type, Optional<ImageShape> image) {
        this(type, image.stream().map(shape -> new NumberedImage(1, shape)).toList());
    }

    /** For an image file, the shape of its first image. */
    public Optional<ImageShape> image() {
        return images.stream().findFirst().map(NumberedImage::shape);
    }

    /**
     * Finds out what a file is.
     *
     * @param file the whole file; not closed
     * @throws Refusal {@link RefusalCode#UNSUPPORTED_FILE} when it is empty, broken, or not of a
     *     type that the archive takes
     */
    public static FileInspection inspect(SeekableByteChannel file) throws IOException {
        byte[] head = Channels.newInputStream(file).readNBytes(TIFF_HEAD);
        file.position(0);
        return Signature.opensTiff(head)
                ? new FileInspection(MediaType.TIFF, TiffStructure.read(file))
                : inspect(Channels.newInputStream(file));
    }

    /** The same for all kinds of file that can be told while they come by, which a TIFF cannot. */
    static FileInspection inspect(InputStream bytes) throws IOException {
        ByteReader reader = new ByteReader(bytes, WINDOW);
        byte[] head = reader.head();
        if (head.length == 0) {
            throw refused("The file is empty.");
        }
        if (Signature.PNG.opens(head)) {
            return image(MediaType.PNG, PngStructure.read(reader));
        }
        if (Signature.JPEG.opens(head)) {
            return image(MediaType.JPEG, JpegStructure.read(reader));
        }
        if (Signature.WEBP.opens(head)) {
            return image(MediaType.WEBP, WebpStructure.read(reader));
        }
        Signature.declined(head)
                .ifPresent(
                        name -> {
                            throw refused(
                                    "These bytes are %s, whatever the name says.".formatted(name));
                        });
        return new FileInspection(TextStructure.read(head, reader), Optional.empty());
    }

    private static FileInspection image(MediaType type, ImageShape shape) {
        return new FileInspection(type, Optional.of(shape));
    }

    /** Declines a file, saying what is taken instead. */
    static Refusal refused(String why) {
        return new Refusal(RefusalCode.UNSUPPORTED_FILE, why + " " + MediaType.accepted());
    }
}
