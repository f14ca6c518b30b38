package org.muniment.source.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import org.muniment.source.FileDigest;
import org.muniment.source.SpoiltFile;

/**
 * Bytes that are hashed while they are read, and end with a failure when they are the wrong ones.
 */
final class VerifiedBytes extends DigestInputStream {

    private final FileDigest expected;
    private boolean ended;

    VerifiedBytes(InputStream bytes, FileDigest expected) {
        super(bytes, StagingArea.sha512());
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        return checked(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return checked(super.read(into, offset, length));
    }

    /** Bytes passed over are hashed as well. */
    @Override
    public long skip(long count) throws IOException {
        long left = count;
        while (left > 0 && read() >= 0) {
            left--;
        }
        return count - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int checked(int read) throws IOException {
        if (read < 0 && !ended) {
            ended = true;
            if (!FileDigest.of64(getMessageDigest().digest()).equals(expected)) {
                throw new SpoiltFile(expected);
            }
        }
        return read;
    }
}
