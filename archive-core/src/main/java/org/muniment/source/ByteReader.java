package org.muniment.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.Checksum;

/** Reads a file once from front to end, in a window of fixed size, whatever its length. */
final class ByteReader {

    private final InputStream in;
    private final byte[] window;
    private int at;
    private int end;

    /**
     * @param window how many bytes are held at a time, and how far {@link #head()} can see
     */
    ByteReader(InputStream in, int window) {
        this.in = in;
        this.window = new byte[window];
    }

    /** The bytes at the front, as many as the window holds; none of them counts as read. */
    byte[] head() throws IOException {
        if (end == 0) {
            end = in.readNBytes(window, 0, window.length);
        }
        return Arrays.copyOfRange(window, at, end);
    }

    /** The next byte, 0 to 255; -1 at the end. */
    int next() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(window, 0, window.length));
            if (end == 0) {
                return -1;
            }
        }
        return window[at++] & 0xFF;
    }

    /**
     * @throws TruncatedFile at the end of the file
     */
    int u8() throws IOException {
        int value = next();
        if (value < 0) {
            throw new TruncatedFile();
        }
        return value;
    }

    /** Two bytes, the higher one first. */
    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    /** Four bytes, the highest one first. */
    long u32() throws IOException {
        return (long) u16() << 16 | u16();
    }

    byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) u8();
        }
        return bytes;
    }

    /** Passes over bytes, each of which goes into the checksum. */
    void pass(long length, Checksum sum) throws IOException {
        long left = length;
        while (left > 0) {
            if (at == end) {
                sum.update(u8());
                left--;
            }
            int run = (int) Math.min(left, end - at);
            sum.update(window, at, run);
            at += run;
            left -= run;
        }
    }

    void skip(long length) throws IOException {
        for (long i = 0; i < length; i++) {
            u8();
        }
    }

    /** The file ended before it said that it would. */
    static final class TruncatedFile extends IOException {
        private static final long serialVersionUID = 1;
    }
}
