package org.muniment.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/**
 * What the bytes of a file were found to be.
 *
 * <p>The whole file is read once, in a window of 64 KiB; images are checked for their structure
 * from the first to the last byte and never decoded, so that one that claims to be huge costs
 * nothing.
 *
 * @param image for an image, its shape
 */
public record FileInspection(MediaType type, Optional<ImageShape> image) {

    private static final int WINDOW = 64 * 1024;
    private static final int OPENING = 1024;

    /** Its header, also one that is damaged but followed by an object, as it is in no text. */
    private static final Pattern PDF =
            Pattern.compile("(?s)\\s{0,32}%(PDF[-.0-9]|.{0,200}?\\n\\d+ \\d+ obj\\b)");

    /**
     * Finds out what a file is.
     *
     * @param bytes the whole file; read to its end, not closed
     * @throws Refusal {@link RefusalCode#UNSUPPORTED_FILE} when it is empty, broken, or not of a
     *     type that the archive takes
     */
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
