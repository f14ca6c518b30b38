package org.muniment.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.source.TinyImages.TiffPage;

class TiffAndWebpTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void findsEveryPageOfATiffInItsOrder(boolean little, boolean big) throws IOException {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        FileInspection found =
                inspect(
                        TinyImages.tiff(
                                order,
                                big,
                                new TiffPage(30, 20),
                                new TiffPage(7, 9, 6, 0),
                                new TiffPage(4, 4)));
        assertEquals(MediaType.TIFF, found.type());
        assertEquals(
                List.of(
                        new NumberedImage(1, new ImageShape(30, 20, 1)),
                        new NumberedImage(2, new ImageShape(7, 9, 6)),
                        new NumberedImage(3, new ImageShape(4, 4, 1))),
                found.images());
        assertEquals(9, found.images().get(1).shape().uprightWidth());
    }

    @Test
    void leavesPreviewsAndMasksOfATiffOutAndCountsThem() throws IOException {
        FileInspection found =
                inspect(
                        classic(
                                new TiffPage(30, 20),
                                new TiffPage(3, 2, 1, 1),
                                new TiffPage(30, 20, 1, 4),
                                new TiffPage(31, 21, 1, 2)));
        assertEquals(List.of(1, 4), found.images().stream().map(NumberedImage::number).toList());
    }

    @Test
    void refusesATiffWhosePixelsOrPagesAreNotThere() {
        byte[] whole = classic(new TiffPage(30, 20), new TiffPage(7, 9));
        for (int missing : new int[] {1, 4, 60, 200, whole.length - 9}) {
            assertRefused("breaks off", TinyImages.withoutEnd(whole, missing));
        }
        byte[] farOff = classic(new TiffPage(30, 20));
        ByteBuffer.wrap(farOff)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(8 + 600 + 2 + 10 * 12 + 8, 9999);
        assertRefused("breaks off", farOff);
    }

    @Test
    void refusesATiffWhosePagesGoRoundInACircle() {
        byte[] circle = classic(new TiffPage(3, 2));
        ByteBuffer.wrap(circle).order(ByteOrder.LITTLE_ENDIAN).putInt(circle.length - 4, 8 + 6);
        assertRefused("circle", circle);
    }

    @Test
    void refusesATiffThatClaimsToBeHuge() {
        byte[] claiming = classic(new TiffPage(3, 2));
        ByteBuffer directory = ByteBuffer.wrap(claiming).order(ByteOrder.LITTLE_ENDIAN);
        directory.putInt(8 + 6 + 2 + 12 + 8, 1_000_000);
        assertRefused("1000000 x 2", claiming);
        directory.putInt(8 + 6 + 2 + 12 + 8, 0);
        assertRefused("no pixels", claiming);
    }

    @Test
    void refusesABigTiffThatClaimsMoreThanThereCanBe() {
        byte[] big = TinyImages.tiff(ByteOrder.LITTLE_ENDIAN, true, new TiffPage(3, 2));
        ByteBuffer bytes = ByteBuffer.wrap(big).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(16 + 6, Long.MAX_VALUE);
        assertRefused("too much", big);
        bytes.putLong(16 + 6, -1);
        assertRefused("nothing can be", big);
        bytes.putLong(8, Long.MAX_VALUE - 2);
        assertRefused("breaks off", big);
    }

    @Test
    void findsTheShapeOfAWebp() throws IOException {
        assertEquals(
                new FileInspection(
                        MediaType.WEBP, List.of(new NumberedImage(1, new ImageShape(300, 5, 1)))),
                inspect(TinyImages.webp(300, 5)));
        assertEquals(
                new ImageShape(30, 20, 8),
                inspect(TinyImages.webpTurned(30, 20, 8)).image().orElseThrow());
        byte[] lossy = {0x10, 0, 0, (byte) 0x9D, 1, 0x2A, 44, 1, (byte) 200, 0, 0, 0};
        assertEquals(
                new ImageShape(300, 200, 1),
                inspect(TinyImages.riff(TinyImages.webpChunk("VP8 ", lossy)))
                        .image()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 30})
    void refusesAWebpThatBreaksOff(int missing) {
        assertRefused("WebP", TinyImages.withoutEnd(TinyImages.webp(30, 20), missing));
    }

    @Test
    void refusesAWebpThatIsNotOnePicture() {
        byte[] one = TinyImages.webp(30, 20);
        assertRefused("follows after its end", TinyImages.joined(one, new byte[2]));
        assertRefused("animation", TinyImages.riff(TinyImages.webpCanvas(2, 30, 20)));
        assertRefused("no pixels", TinyImages.riff(TinyImages.webpCanvas(0, 30, 20)));
        assertRefused("65500", TinyImages.riff(TinyImages.webpCanvas(0, 1 << 20, 1 << 20)));
        byte[] pixels = Arrays.copyOfRange(one, 12, one.length);
        assertRefused("two pictures", TinyImages.riff(pixels, pixels));
        assertRefused(
                "two different sizes", TinyImages.riff(TinyImages.webpCanvas(0, 31, 20), pixels));
    }

    private static byte[] classic(TiffPage... pages) {
        return TinyImages.tiff(ByteOrder.LITTLE_ENDIAN, false, pages);
    }

    private void assertRefused(String why, byte[] bytes) {
        Refusal refusal = assertThrows(Refusal.class, () -> inspect(bytes));
        assertEquals(RefusalCode.UNSUPPORTED_FILE, refusal.code());
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }

    private FileInspection inspect(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            FileInspection found = FileInspection.inspect(channel);
            try (InputStream stream = Files.newInputStream(file)) {
                if (found.type() != MediaType.TIFF) {
                    assertEquals(found, FileInspection.inspect(stream));
                }
            }
            return found;
        }
    }
}
