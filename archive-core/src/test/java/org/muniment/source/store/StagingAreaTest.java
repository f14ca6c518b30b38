package org.muniment.source.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.source.FileDigest;
import org.muniment.source.Repeated;

class StagingAreaTest {

    /** SHA-512 of "abc": FIPS 180-4, example of NIST. */
    private static final FileDigest ABC =
            new FileDigest(
                    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                            + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");

    @TempDir Path folder;

    @Test
    void namesBytesByTheirSha512AndDropsThemWhenClosed() throws IOException {
        try (StagedFile staged = area(0).receive(bytes("abc"))) {
            assertEquals(ABC, staged.digest());
            assertEquals(3, staged.size());
            assertArrayEquals("abc".getBytes(StandardCharsets.UTF_8), staged.open().readAllBytes());
        }
        assertEquals(List.of(), left());
    }

    @Test
    void takesTwoHundredMegabytesInLittleMemory() {
        long before = allocated();
        try (StagedFile staged = area(0).receive(new Repeated('a', StagingArea.MOST_BYTES))) {
            assertEquals(StagingArea.MOST_BYTES, staged.size());
        }
        long used = allocated() - before;
        assertTrue(used < 8 << 20, "allocated " + used + " bytes");
    }

    @Test
    void refusesOneByteMoreAndLeavesNothing() {
        Repeated tooLong = new Repeated('a', StagingArea.MOST_BYTES + 1);
        Refusal refusal = assertThrows(Refusal.class, () -> area(0).receive(tooLong));
        assertEquals(RefusalCode.TOO_LARGE, refusal.code());
        assertEquals(List.of(), left());
    }

    @Test
    void leavesNothingWhenTheSenderBreaksOff() {
        InputStream broken =
                new SequenceInputStream(
                        bytes("the first part"),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("connection reset");
                            }
                        });
        Refusal refusal = assertThrows(Refusal.class, () -> area(0).receive(broken));
        assertEquals(RefusalCode.INVALID, refusal.code());
        assertEquals(List.of(), left());
    }

    @Test
    void keepsRoomFreeForOthers() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> area(Long.MAX_VALUE).receive(bytes("abc")));
        assertEquals(RefusalCode.STORAGE_FULL, refusal.code());
        assertEquals(List.of(), left());
    }

    @Test
    void knowsAFullDiskByTheWordsOfTheSystem() throws IOException {
        Path alwaysFull = Path.of("/dev/full");
        assumeTrue(Files.exists(alwaysFull), "a system with /dev/full");
        try (FileChannel full = FileChannel.open(alwaysFull, StandardOpenOption.WRITE)) {
            IOException failure =
                    assertThrows(
                            IOException.class, () -> area(0).copy(bytes("abc"), full, alwaysFull));
            assertEquals(
                    RefusalCode.STORAGE_FULL, Shortage.refusalFor(failure).orElseThrow().code());
        }
    }

    @Test
    void refusesOnAFullDiskAndLeavesNothing() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()));
        try {
            Repeated large = new Repeated('a', 5 << 20);
            Refusal refusal = assertThrows(Refusal.class, () -> area(0).receive(large));
            assertEquals(RefusalCode.STORAGE_FULL, refusal.code());
            assertEquals(List.of(), left());
        } finally {
            run("umount", folder.toString());
        }
    }

    @Test
    void sweepsOnlyWhatNobodyWritesToAnyMore() throws IOException {
        StagingArea area = area(0);
        try (StagedFile old = area.receive(bytes("old"));
                StagedFile fresh = area.receive(bytes("fresh"))) {
            Instant hourAgo = Instant.now().minusSeconds(3600);
            Files.setLastModifiedTime(old.path(), FileTime.from(hourAgo));
            assertEquals(1, area.dropStale(hourAgo.plusSeconds(1)));
            assertEquals(List.of(fresh.path()), left());
        }
    }

    private StagingArea area(long keepFree) {
        return new StagingArea(
                new FilesFolder(folder.toString(), new MemorySize(BigInteger.valueOf(keepFree))));
    }

    private List<Path> left() {
        try (Stream<Path> files = Files.list(folder.resolve("staging"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
