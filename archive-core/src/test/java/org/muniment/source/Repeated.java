package org.muniment.source;

import java.io.InputStream;
import java.util.Arrays;

/** A file of any length that consists of one byte again and again, and is nowhere in memory. */
public final class Repeated extends InputStream {

    private final byte value;
    private long left;

    public Repeated(char value, long length) {
        this.value = (byte) value;
        this.left = length;
    }

    @Override
    public int read() {
        return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int run = (int) Math.min(left, length);
        Arrays.fill(into, offset, offset + run, value);
        left -= run;
        return run;
    }
}
