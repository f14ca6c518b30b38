package org.muniment.source.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import org.muniment.source.FileDigest;
import org.muniment.source.SpoiltFile;
import org.muniment.source.StoredFile;

/**
 * Bytes that are hashed while they are read. When they are not those of the file, the last of them
 * are never given out: a reader gets a failure instead, and whoever it passes them on to gets fewer
 * than were announced.
 */
final class VerifiedBytes extends DigestInputStream {

    private final StoredFile file;
    private long left;

    VerifiedBytes(InputStream bytes, StoredFile file) {
        super(bytes, StagingArea.sha512());
        this.file = file;
        this.left = file.size();
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(read);
        return read;
    }

    /** Bytes passed over are hashed as well. */
    @Override
    public long skip(long count) throws IOException {
        long rest = count;
        while (rest > 0 && read() >= 0) {
            rest--;
        }
        return count - rest;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) throws IOException {
        boolean tooFew = read < 0 && left > 0;
        left -= Math.max(read, 0);
        boolean wrong =
                left == 0
                        && read > 0
                        && !FileDigest.of64(getMessageDigest().digest()).equals(file.digest());
        if (tooFew || wrong || left < 0) {
            throw new SpoiltFile(file.digest());
        }
    }
}
