package org.muniment.batch.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/**
 * The central directory of a ZIP file (APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16), read before
 * anything is unpacked: what it says of sizes, kinds and encryption decides whether it is opened at
 * all.
 */
final class ZipDirectory {

    static final int MOST_ENTRIES = 25_000;

    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIZE = 46;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int MOST_BYTES = 16 << 20;
    private static final int UNIX = 3;
    private static final int TYPE = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;

    private ZipDirectory() {}

    /**
     * What the directory says of an entry.
     *
     * @param plain whether it is a file or a folder, and no link or device
     */
    record Entry(String name, boolean encrypted, boolean plain, long packed, long size) {}

    static List<Entry> read(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer end = end(channel);
            int entries = end.getShort(10) & 0xFFFF;
            long size = end.getInt(12) & 0xFFFFFFFFL;
            long start = end.getInt(16) & 0xFFFFFFFFL;
            if (entries > MOST_ENTRIES || size > MOST_BYTES) {
                throw new Refusal(
                        RefusalCode.TOO_LARGE,
                        "A batch has at most %,d files, and this ZIP has more. Divide it."
                                .formatted(MOST_ENTRIES));
            }
            if (start + size > channel.size()) {
                throw broken();
            }
            return entries(bytes(channel, start, (int) size), entries);
        }
    }

    private static ByteBuffer end(SeekableByteChannel channel) throws IOException {
        int length = (int) Math.min(channel.size(), END_SIZE + LONGEST_COMMENT);
        ByteBuffer tail = bytes(channel, channel.size() - length, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                return tail.slice(at, END_SIZE).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw broken();
    }

    private static List<Entry> entries(ByteBuffer directory, int count) {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (directory.limit() - at < ENTRY_SIZE || directory.getInt(at) != ENTRY_SIGNATURE) {
                throw broken();
            }
            int name = directory.getShort(at + 28) & 0xFFFF;
            int extra = directory.getShort(at + 30) & 0xFFFF;
            int comment = directory.getShort(at + 32) & 0xFFFF;
            if (directory.limit() - at - ENTRY_SIZE < name + extra + comment) {
                throw broken();
            }
            int system = (directory.getShort(at + 4) & 0xFFFF) >>> 8;
            int type = (directory.getInt(at + 38) >>> 16) & TYPE;
            entries.add(
                    new Entry(
                            name(directory.slice(at + ENTRY_SIZE, name)),
                            (directory.getShort(at + 8) & 1) != 0,
                            system != UNIX || type == 0 || type == REGULAR || type == FOLDER,
                            directory.getInt(at + 20) & 0xFFFFFFFFL,
                            directory.getInt(at + 24) & 0xFFFFFFFFL));
            at += ENTRY_SIZE + name + extra + comment;
        }
        return entries;
    }

    private static String name(ByteBuffer bytes) {
        try {
            return UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.invalid(
                    "",
                    "The names in this ZIP are not in UTF-8. Pack it anew with a program that"
                            + " writes them so, or give the files names without accents.");
        }
    }

    private static ByteBuffer bytes(SeekableByteChannel channel, long from, int length)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw broken();
            }
        }
        return bytes.flip();
    }

    static Refusal broken() {
        return Refusal.invalid(
                "", "This is not a whole ZIP file. Pack it anew, and send it again.");
    }
}
