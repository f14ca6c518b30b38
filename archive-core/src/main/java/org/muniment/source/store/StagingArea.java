package org.muniment.source.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.source.FileDigest;

/**
 * Where bytes wait until they are known whole: hashed while they come in, at most 64 KiB of them in
 * memory, and on the same disk as the archive, so that keeping them is a rename.
 */
@ApplicationScoped
public class StagingArea {

    /** The most bytes that a file may have: 200 MiB. */
    public static final long MOST_BYTES = 200L << 20;

    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS_BETWEEN_LOOKS = 128;

    private final FilesFolder folder;

    StagingArea(FilesFolder folder) {
        this.folder = folder;
    }

    /**
     * Takes in a file.
     *
     * @param bytes read to the end, not closed
     * @throws Refusal {@link RefusalCode#TOO_LARGE}, {@link RefusalCode#STORAGE_FULL}, or {@link
     *     RefusalCode#INVALID} when the bytes break off; then nothing is left behind
     */
    public StagedFile receive(InputStream bytes) {
        folder.requireRoom(0);
        Path path = null;
        boolean whole = false;
        try {
            path = Files.createTempFile(folder.staging(), "deposit-", ".part");
            try (FileChannel out = FileChannel.open(path, StandardOpenOption.WRITE)) {
                StagedFile staged = copy(bytes, out, path);
                out.force(true);
                whole = true;
                return staged;
            }
        } catch (IOException e) {
            throw Shortage.refusalFor(e).orElseThrow(() -> new UncheckedIOException(e));
        } finally {
            if (path != null && !whole) {
                drop(path);
            }
        }
    }

    StagedFile copy(InputStream bytes, WritableByteChannel out, Path path) throws IOException {
        MessageDigest sha = sha512();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int chunks = 1, read; (read = read(bytes, chunk)) > 0; chunks++) {
            size += read;
            if (size > MOST_BYTES) {
                throw new Refusal(
                        RefusalCode.TOO_LARGE,
                        "A file has at most %d MB; this one has more. Please deposit it in parts."
                                .formatted(MOST_BYTES >> 20));
            }
            sha.update(chunk, 0, read);
            for (ByteBuffer rest = ByteBuffer.wrap(chunk, 0, read); rest.hasRemaining(); ) {
                out.write(rest);
            }
            if (chunks % CHUNKS_BETWEEN_LOOKS == 0) {
                folder.requireRoom(0);
            }
        }
        return new StagedFile(path, FileDigest.of64(sha.digest()), size);
    }

    private static int read(InputStream bytes, byte[] chunk) {
        try {
            return bytes.readNBytes(chunk, 0, CHUNK);
        } catch (IOException e) {
            throw Refusal.invalid(
                    "", "The file broke off on its way and nothing of it was kept; send it again.");
        }
    }

    /**
     * Drops what was left by deposits that never ended.
     *
     * @param before what was last written to before then is taken for left
     * @return how many
     */
    public int dropStale(Instant before) {
        return Folders.dropStale(folder.staging(), before);
    }

    private static void drop(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // It will be swept.
        }
    }

    static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }
}
