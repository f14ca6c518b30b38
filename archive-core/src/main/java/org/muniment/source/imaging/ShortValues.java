package org.muniment.source.imaging;

import com.drew.lang.RandomAccessFileReader;
import java.io.IOException;
import java.io.RandomAccessFile;

/** Gives a TIFF to be read, but no value of more than 64 KiB: those are pixels, or made to harm. */
final class ShortValues extends RandomAccessFileReader {

    private static final int LONGEST = 64 * 1024;

    ShortValues(RandomAccessFile file) throws IOException {
        super(file);
    }

    @Override
    public byte[] getBytes(int index, int count) throws IOException {
        if (count > LONGEST) {
            throw new IOException("a value of %d bytes is not read".formatted(count));
        }
        return super.getBytes(index, count);
    }
}
