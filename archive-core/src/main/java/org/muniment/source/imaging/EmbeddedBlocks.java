package org.muniment.source.imaging;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.muniment.source.MediaType;

/**
 * The blocks in which an image says something of itself, found by walking through the file; nothing
 * is unpacked. Blocks of more than 1 MiB are passed over.
 *
 * @param exif TIFF directories, each from the byte order mark on
 * @param xmp packets of XML
 * @param iptc records of IPTC-IIM
 */
record EmbeddedBlocks(List<byte[]> exif, List<byte[]> xmp, List<byte[]> iptc) {

    private static final int LONGEST = 1 << 20;
    private static final byte[] EXIF = bytes("Exif\0\0");
    private static final byte[] XMP = bytes("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] PHOTOSHOP = bytes("Photoshop 3.0\0");
    private static final byte[] PNG_XMP = bytes("XML:com.adobe.xmp\0\0\0");
    private static final int IPTC = 0x0404;

    private EmbeddedBlocks() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** The blocks of an image that is not a TIFF. */
    static EmbeddedBlocks of(Path file, MediaType type) throws IOException {
        EmbeddedBlocks blocks = new EmbeddedBlocks();
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            switch (type) {
                case JPEG -> blocks.jpeg(in);
                case PNG -> blocks.png(in);
                case WEBP -> blocks.webp(in);
                default -> throw new IllegalArgumentException(type + " has no blocks");
            }
        } catch (EOFException e) {
            // What was found until there is all that there is.
        }
        return blocks;
    }

    /** Up to the pixels: JPEG keeps what it says of itself before them. */
    private void jpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        while (true) {
            int marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            if (marker == 0xDA || marker == 0xD9) {
                return;
            }
            int length = Math.max(0, in.readUnsignedShort() - 2);
            switch (marker) {
                case 0xE1 -> app1(in.readNBytes(length));
                case 0xED -> app13(in.readNBytes(length));
                default -> in.skipNBytes(length);
            }
        }
    }

    private void app1(byte[] segment) {
        if (starts(segment, EXIF)) {
            exif.add(after(segment, EXIF.length));
        } else if (starts(segment, XMP)) {
            xmp.add(after(segment, XMP.length));
        }
    }

    /** Image resources of Photoshop, of which one is IPTC. */
    private void app13(byte[] segment) {
        if (!starts(segment, PHOTOSHOP)) {
            return;
        }
        ByteBuffer resources =
                ByteBuffer.wrap(segment, PHOTOSHOP.length, segment.length - PHOTOSHOP.length);
        while (resources.remaining() > 12 && resources.getInt() == 0x3842494D) {
            int id = Short.toUnsignedInt(resources.getShort());
            int name = Byte.toUnsignedInt(resources.get());
            if (!skip(resources, name + 1 - (name & 1)) || resources.remaining() < 4) {
                return;
            }
            int length = resources.getInt();
            if (length < 0 || length > resources.remaining()) {
                return;
            }
            byte[] resource = new byte[length];
            resources.get(resource);
            skip(resources, length & 1);
            if (id == IPTC) {
                iptc.add(resource);
            }
        }
    }

    private static boolean skip(ByteBuffer buffer, int length) {
        if (length > buffer.remaining()) {
            return false;
        }
        buffer.position(buffer.position() + length);
        return true;
    }

    private void png(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        while (true) {
            long length = Integer.toUnsignedLong(in.readInt());
            String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            boolean wanted = (type.equals("eXIf") || type.equals("iTXt")) && length <= LONGEST;
            if (type.equals("IEND")) {
                return;
            }
            if (wanted) {
                byte[] data = in.readNBytes((int) length);
                if (type.equals("eXIf")) {
                    exif.add(data);
                } else if (starts(data, PNG_XMP)) {
                    xmp.add(afterLanguage(data));
                }
            } else {
                in.skipNBytes(length);
            }
            in.skipNBytes(4);
        }
    }

    /** In iTXt two more words, here empty, end in NUL before the text begins. */
    private static byte[] afterLanguage(byte[] data) {
        int at = PNG_XMP.length;
        for (int ends = 0; ends < 2 && at < data.length; at++) {
            if (data[at] == 0) {
                ends++;
            }
        }
        return after(data, at);
    }

    private void webp(DataInputStream in) throws IOException {
        in.skipNBytes(12);
        while (true) {
            String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
            boolean wanted = (type.equals("EXIF") || type.equals("XMP ")) && length <= LONGEST;
            if (wanted) {
                byte[] data = in.readNBytes((int) length);
                if (type.equals("EXIF")) {
                    exif.add(starts(data, EXIF) ? after(data, EXIF.length) : data);
                } else {
                    xmp.add(data);
                }
            } else {
                in.skipNBytes(length);
            }
            in.skipNBytes(length & 1);
        }
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static byte[] after(byte[] bytes, int at) {
        return Arrays.copyOfRange(bytes, Math.min(at, bytes.length), bytes.length);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.ISO_8859_1);
    }
}
