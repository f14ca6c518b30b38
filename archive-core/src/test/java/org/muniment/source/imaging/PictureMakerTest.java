package org.muniment.source.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.muniment.source.FileInspection;
import org.muniment.source.ImagePyramid;
import org.muniment.source.ImagePyramid.Size;
import org.muniment.source.NumberedImage;
import org.muniment.source.TinyImages;
import org.muniment.source.TinyImages.TiffPage;
import org.muniment.source.UnshowableImage;

class PictureMakerTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int WIDTH = 1300;
    private static final int HEIGHT = 700;

    @TempDir Path folder;

    static Stream<Arguments> everyOrientationOfEveryKind() {
        return Stream.of("jpeg", "png", "tiff")
                .flatMap(
                        kind ->
                                IntStream.rangeClosed(1, 8)
                                        .mapToObj(way -> Arguments.of(kind, way)));
    }

    @ParameterizedTest
    @MethodSource("everyOrientationOfEveryKind")
    void showsTheImageUpright(String kind, int orientation) throws Exception {
        BufferedImage upright = gradients();
        BufferedImage stored = TinyImages.asStored(upright, orientation);
        byte[] bytes =
                kind.equals("tiff")
                        ? tiff(stored, orientation)
                        : TinyImages.turned(TinyImages.written(stored, kind), orientation);
        Made made = make(bytes, 1);

        assertEquals(new ImagePyramid(WIDTH, HEIGHT), made.pyramid());
        assertLike(upright, made.wholeLevel(0));
        for (int i = 0; i < made.pyramid().wholes().size(); i++) {
            Size size = made.pyramid().wholes().get(i);
            BufferedImage whole = made.picture(made.pyramid().whole(i));
            assertEquals(size, new Size(whole.getWidth(), whole.getHeight()));
            assertLike(PyramidWriter.scaled(upright, size), whole);
        }
        int last = made.pyramid().levels() - 1;
        assertLike(PyramidWriter.scaled(upright, made.pyramid().at(last)), made.wholeLevel(last));
    }

    @Test
    void showsThePageOfATiffThatIsAskedFor() throws Exception {
        byte[] tiff =
                TinyImages.tiff(
                        ByteOrder.BIG_ENDIAN, true, new TiffPage(600, 40), new TiffPage(30, 700));
        Made second = make(tiff, 2);
        assertEquals(new ImagePyramid(30, 700), second.pyramid());
        BufferedImage shown = second.wholeLevel(0);
        assertNear(0, shown.getRGB(15, 0));
        assertNear(0xC8C8C8, shown.getRGB(15, 600));
    }

    @Test
    void showsAWebp() throws Exception {
        Made made = make(TinyImages.webpTurned(600, 40, 6), 1);
        assertEquals(new ImagePyramid(40, 600), made.pyramid());
        assertNear(new Color(160, 40, 80).getRGB(), made.wholeLevel(0).getRGB(20, 590));
    }

    @Test
    void showsWhatIsSeenThroughOnWhite() throws Exception {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        Made made = make(TinyImages.written(clear, "png"), 1);
        assertNear(0xFFFFFF, made.wholeLevel(0).getRGB(10, 10));
    }

    @Test
    void keepsGreyAsGreyAsItIs() throws Exception {
        for (int kind : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
            BufferedImage grey = new BufferedImage(40, 30, kind);
            int most = kind == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65_535;
            for (int x = 0; x < 40; x++) {
                for (int y = 0; y < 30; y++) {
                    grey.getRaster().setSample(x, y, 0, most / 3);
                }
            }
            Made made = make(TinyImages.written(grey, "png"), 1);
            assertNear(0x555555, made.wholeLevel(0).getRGB(20, 15));
        }
    }

    @Test
    void cutsAPartOutOfTheTiles() throws Exception {
        BufferedImage upright = gradients();
        Made made = make(TinyImages.written(upright, "png"), 1);
        byte[] part = Cutting.cut(made.pyramid(), 500, 400, 300, 200, made::bytes);
        assertLike(upright.getSubimage(500, 400, 300, 200), read(part));
        byte[] whole = Cutting.cut(made.pyramid(), 0, 0, WIDTH, HEIGHT, made::bytes);
        assertLike(upright, read(whole));
    }

    @Test
    void reducesALargePartToHalfItsSize() throws Exception {
        Made made = make(TinyImages.written(drawn(2_100, 20), "png"), 1);
        BufferedImage part = read(Cutting.cut(made.pyramid(), 1, 0, 2_099, 20, made::bytes));
        assertEquals(new Size(1_050, 10), new Size(part.getWidth(), part.getHeight()));
    }

    @Test
    void givesUpWhatTakesTooLong() throws Exception {
        byte[] image = TinyImages.written(drawn(900, 900), "jpeg");
        assertUnshowable("too long", image, Duration.ZERO);
    }

    @Test
    void refusesAFewBytesThatWouldUnpackToHundredsOfMegabytes() {
        assertUnshowable("WebP image of 262 million pixels", TinyImages.webp(16_000, 16_383), LONG);
    }

    @Test
    void refusesRowsThatAreTooLong() throws Exception {
        byte[] wide = TinyImages.written(drawn(16_385, 1), "png");
        assertUnshowable("rows of 16385 pixels", wide, LONG);
    }

    @Test
    void refusesProgressiveImagesThatADecoderWouldHoldWhole() throws Exception {
        byte[] image = progressive(drawn(8, 8));
        int frame = 0;
        while ((image[frame] & 0xFF) != 0xFF || (image[frame + 1] & 0xFF) != 0xC2) {
            frame++;
        }
        ByteBuffer.wrap(image)
                .putShort(frame + 5, (short) 9_000)
                .putShort(frame + 7, (short) 9_000);
        assertUnshowable("progressive JPEG image of 81 million pixels", image, LONG);
    }

    @Test
    void refusesPixelsThatAreNoPixels() {
        byte[] unpacked = TinyImages.ascii("these are no packed pixels, whatever they say");
        byte[] png = TinyImages.pngClaiming(5_000, 5_000);
        byte[] broken =
                TinyImages.joined(
                        Arrays.copyOf(png, 8 + 25),
                        TinyImages.chunk("IDAT", unpacked),
                        TinyImages.chunk("IEND", new byte[0]));
        assertUnshowable("cannot be decoded", broken, LONG);
    }

    private void assertUnshowable(String why, byte[] image, Duration most) {
        UnshowableImage failure = assertThrows(UnshowableImage.class, () -> make(image, 1, most));
        assertTrue(failure.getMessage().contains(why), failure.getMessage());
    }

    private Made make(byte[] bytes, int number) throws Exception {
        return make(bytes, number, LONG);
    }

    private Made make(byte[] bytes, int number, Duration most) throws Exception {
        Path file = Files.write(folder.resolve("image"), bytes);
        Path pictures = folder.resolve("pictures");
        Files.deleteIfExists(pictures);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            FileInspection found = FileInspection.inspect(channel);
            NumberedImage image = found.images().get(number - 1);
            new PictureMaker(file, found.type(), image, most).make(pictures);
            return new Made(ImagePyramid.of(image.shape()), pictures);
        }
    }

    private record Made(ImagePyramid pyramid, Path pictures) {

        byte[] bytes(int index) {
            try {
                return PictureFile.read(pictures, index);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        BufferedImage picture(int index) {
            return read(bytes(index));
        }

        /** All tiles of a level side by side. */
        BufferedImage wholeLevel(int level) {
            Size size = pyramid.at(level);
            BufferedImage all =
                    new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
            for (int row = 0; row < pyramid.rows(level); row++) {
                for (int column = 0; column < pyramid.columns(level); column++) {
                    all.createGraphics()
                            .drawImage(
                                    picture(pyramid.tile(level, column, row)),
                                    column * ImagePyramid.TILE,
                                    row * ImagePyramid.TILE,
                                    null);
                }
            }
            return all;
        }
    }

    private static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No two places look alike: red grows to the right, green downwards. */
    private static BufferedImage gradients() {
        return drawn(WIDTH, HEIGHT);
    }

    private static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, new Color(x * 255 / width, y * 255 / height, 90).getRGB());
            }
        }
        return image;
    }

    /** As a camera would store it, by the words of EXIF 2.32, table 3 (row 0, column 0). */
    private static byte[] tiff(BufferedImage image, int orientation) {
        byte[] rgb = new byte[image.getWidth() * image.getHeight() * 3];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = new Color(image.getRGB(x, y));
                rgb[at++] = (byte) colour.getRed();
                rgb[at++] = (byte) colour.getGreen();
                rgb[at++] = (byte) colour.getBlue();
            }
        }
        return TinyImages.tiff(
                ByteOrder.LITTLE_ENDIAN,
                false,
                List.of(new TiffPage(image.getWidth(), image.getHeight(), orientation, 0)),
                List.of(rgb));
    }

    private static byte[] progressive(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        }
        return bytes.toByteArray();
    }

    private static void assertLike(BufferedImage wanted, BufferedImage shown) {
        assertEquals(
                new Size(wanted.getWidth(), wanted.getHeight()),
                new Size(shown.getWidth(), shown.getHeight()));
        for (int x = 0; x < wanted.getWidth(); x += 3) {
            for (int y = 0; y < wanted.getHeight(); y += 3) {
                assertNear(wanted.getRGB(x, y), shown.getRGB(x, y));
            }
        }
    }

    private static void assertNear(int wanted, int shown) {
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = Math.abs((wanted >> shift & 0xFF) - (shown >> shift & 0xFF));
            assertTrue(difference <= 12, () -> "%06x shown as %06x".formatted(wanted, shown));
        }
    }
}
