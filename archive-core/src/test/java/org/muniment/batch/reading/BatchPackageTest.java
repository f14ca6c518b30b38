package org.muniment.batch.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.batch.Table;
import org.muniment.batch.Zip;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

class BatchPackageTest {

    private static final String TABLE = "key,label:en\na,b\n";

    @TempDir Path folder;

    @Test
    void findsTablesAndFilesInAFolderAroundThemAndLeavesLitterOut() throws IOException {
        byte[] zip =
                new Zip()
                        .with("my batch/events.csv", TABLE)
                        .with("my batch/letters/é.txt", "Words.")
                        .with("__MACOSX/my batch/._events.csv", "x")
                        .with("my batch/.DS_Store", "x")
                        .bytes();

        try (BatchPackage opened = open(zip, "batch.zip")) {
            assertEquals(Table.EVENTS, opened.tables().getFirst().table());
            assertEquals(List.of("letters/é.txt"), opened.files());
            try (InputStream bytes = opened.file("letters/é.txt")) {
                assertEquals("Words.", new String(bytes.readAllBytes(), UTF_8));
            }
        }
    }

    @Test
    void takesATableAloneByItsName() {
        try (BatchPackage opened = open(TABLE.getBytes(UTF_8), "Events.csv")) {
            assertEquals(1, opened.tables().getFirst().lines().size());
        }
        assertTrue(refused(TABLE.getBytes(UTF_8), "e.csv").contains("actors.csv, places.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "a/../../evil.txt",
                "/etc/passwd",
                "C:/evil.txt",
                "a\\..\\evil.txt",
                "evil\n.txt",
                "inner.zip",
                "inner.tar.gz"
            })
    void refusesNamesThatNoHonestBatchHas(String name) {
        byte[] zip = new Zip().with("events.csv", TABLE).with(name, "x").bytes();

        assertTrue(refused(zip, "batch.zip").startsWith("The batch is not taken"));
    }

    @Test
    void refusesLinks() {
        byte[] zip = new Zip().with("events.csv", TABLE).with("a.txt", "/etc/passwd").bytes();
        int entry = entry(zip, "a.txt");
        buffer(zip).put(entry + 5, (byte) 3).putInt(entry + 38, 0xA1FF << 16);

        assertTrue(refused(zip, "batch.zip").contains("“a.txt” is a link"));
    }

    @Test
    void refusesEncryptedEntries() {
        byte[] zip = new Zip().with("events.csv", TABLE).with("a.txt", "x").bytes();
        int entry = entry(zip, "a.txt");
        buffer(zip).putShort(entry + 8, (short) (buffer(zip).getShort(entry + 8) | 1));

        assertTrue(refused(zip, "batch.zip").contains("is encrypted"));
    }

    @Test
    void refusesWhatUnpacksToFarMoreThanItIsPackedIn() {
        byte[] zip = new Zip().with("events.csv", TABLE).with("a.txt", new byte[40 << 20]).bytes();

        assertTrue(refused(zip, "batch.zip").contains("unpacks to far more"));
    }

    @Test
    void readsNoMoreOfAnEntryThanTheDirectorySays() throws IOException {
        byte[] zip = new Zip().with("events.csv", TABLE).with("a.txt", "x".repeat(9000)).bytes();
        buffer(zip).putInt(entry(zip, "a.txt") + 24, 100);

        try (BatchPackage opened = open(zip, "batch.zip");
                InputStream bytes = opened.file("a.txt")) {
            assertThrows(IOException.class, bytes::readAllBytes);
        }
    }

    @Test
    void refusesMoreEntriesThanABatchHas() {
        Zip zip = new Zip().with("events.csv", TABLE);
        for (int i = 0; i < ZipDirectory.MOST_ENTRIES; i++) {
            zip.with("f/" + i, "");
        }
        byte[] bytes = zip.bytes();

        Refusal refusal = assertThrows(Refusal.class, () -> open(bytes, "batch.zip"));
        assertEquals(RefusalCode.TOO_LARGE, refusal.code());
    }

    @Test
    void refusesHalvesOfZipsAndNamesInUnknownLetters() {
        byte[] zip = new Zip().with("events.csv", TABLE).with("aé.txt", "x").bytes();

        for (int length = 4; length < zip.length; length++) {
            assertTrue(
                    refused(Arrays.copyOf(zip, length), "b.zip").contains("not a whole ZIP"),
                    "cut at " + length);
        }
        byte[] latin =
                new String(zip, ISO_8859_1)
                        .replace("\u00C3\u00A9", "\u00E9\u00E9")
                        .getBytes(ISO_8859_1);
        assertTrue(refused(latin, "batch.zip").contains("not in UTF-8"));
    }

    @Test
    void refusesAZipWithoutTablesAndOneWithATableTwice() {
        assertTrue(refused(new Zip().with("a.txt", "x").bytes(), "b.zip").contains("no table"));
        assertTrue(
                refused(
                                new Zip()
                                        .with("events.csv", TABLE)
                                        .with("Events.CSV", TABLE)
                                        .bytes(),
                                "b.zip")
                        .contains("stands there twice"));
    }

    private String refused(byte[] bytes, String name) {
        return assertThrows(Refusal.class, () -> open(bytes, name).close()).getMessage();
    }

    private BatchPackage open(byte[] bytes, String name) {
        try {
            return BatchPackage.open(
                    Files.write(Files.createTempFile(folder, "batch", ""), bytes), name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Where the central directory speaks of an entry. */
    private static int entry(byte[] zip, String name) {
        String all = new String(zip, ISO_8859_1);
        return all.lastIndexOf(name) - 46;
    }

    private static ByteBuffer buffer(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }
}
