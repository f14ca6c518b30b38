package org.muniment.source.imaging;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * All pictures of an image in one file, so that they come into being and go together.
 *
 * <p>Eight letters, the number of pictures, for each of them its offset and length, and then the
 * pictures, JPEG images, one after the other.
 */
public final class PictureFile {

    private static final byte[] LETTERS = {'M', 'P', 'I', 'C', 'S', ' ', '1', '\n'};
    private static final int HEADER = LETTERS.length + 4;
    private static final int ENTRY = 12;

    private PictureFile() {}

    /**
     * One picture.
     *
     * @param index from 0
     * @throws java.nio.file.NoSuchFileException when there is no such file
     */
    public static byte[] read(Path file, int index) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = bytes(in, 0, HEADER);
            byte[] letters = new byte[LETTERS.length];
            header.get(letters);
            if (!Arrays.equals(letters, LETTERS) || index >= header.getInt()) {
                throw new IOException(file + " holds no picture " + index);
            }
            ByteBuffer entry = bytes(in, HEADER + (long) index * ENTRY, ENTRY);
            long offset = entry.getLong();
            return bytes(in, offset, entry.getInt()).array();
        }
    }

    private static ByteBuffer bytes(FileChannel in, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (in.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("a file of pictures ends too early");
            }
        }
        return bytes.flip();
    }

    /** Writes a new file; it is whole once closed without {@link #close} having failed. */
    static final class Writer implements Closeable {

        private final FileChannel out;
        private final ByteBuffer index;
        private final int count;
        private long end;

        Writer(Path file, int count) throws IOException {
            this.out =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            this.index = ByteBuffer.allocate(count * ENTRY);
            this.count = count;
            this.end = HEADER + (long) count * ENTRY;
        }

        void add(int picture, byte[] bytes) throws IOException {
            index.putLong(picture * ENTRY, end).putInt(picture * ENTRY + 8, bytes.length);
            write(ByteBuffer.wrap(bytes), end);
            end += bytes.length;
        }

        /** Says that all pictures were added. */
        void finish() throws IOException {
            for (int i = 0; i < count; i++) {
                if (index.getLong(i * ENTRY) == 0) {
                    throw new IllegalStateException(
                            "picture %d of %d is missing".formatted(i, count));
                }
            }
            write(ByteBuffer.allocate(HEADER).put(LETTERS).putInt(count).flip(), 0);
            write(index, HEADER);
            out.force(true);
        }

        private void write(ByteBuffer bytes, long at) throws IOException {
            long to = at;
            while (bytes.hasRemaining()) {
                to += out.write(bytes, to);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
