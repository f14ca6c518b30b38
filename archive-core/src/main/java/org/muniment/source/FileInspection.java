package org.muniment.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final int OPENING = 1024;

    /** Its header, also one that is damaged but followed by an object, as it is in no text. */
    private static final Pattern PDF =
            Pattern.compile("(?s)\\s{0,32}%(PDF[-.0-9]|.{0,200}?\\n\\d+ \\d+ obj\\b)");

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
    public static FileInspection inspect(InputStream bytes) throws IOException {
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
        if (Signature.ZIP.opens(head)) {
            return document(ZipStructure.read(head, reader));
        }
        if (PDF.matcher(opening(head)).lookingAt()) {
            return document(readThrough(MediaType.PDF, reader));
        }
        if (Signature.RTF.opens(head)) {
            return document(readThrough(MediaType.RTF, reader));
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

    private static String opening(byte[] head) {
        return new String(head, 0, Math.min(head.length, OPENING), StandardCharsets.ISO_8859_1);
    }

    private static FileInspection document(MediaType type) {
        return new FileInspection(type, Optional.empty());
    }

    /** Broken documents are kept as well: what can be read of them is found out when they are. */
    private static MediaType readThrough(MediaType type, ByteReader reader) throws IOException {
        while (reader.next() >= 0) {
            // Only that all of it can be read counts.
        }
        return type;
    }

    private static FileInspection image(MediaType type, ImageShape shape) {
        return new FileInspection(type, Optional.of(shape));
    }

    /** Declines a file, saying what is taken instead. */
    static Refusal refused(String why) {
        return new Refusal(RefusalCode.UNSUPPORTED_FILE, why + " " + MediaType.accepted());
    }
}
