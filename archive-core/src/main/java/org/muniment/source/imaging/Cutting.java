package org.muniment.source.imaging;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.muniment.source.ImagePyramid;

/** Puts a part of an image together from its tiles. */
public final class Cutting {

    /** A part of more pixels than these on a side is given at a half, a quarter ... of its size. */
    public static final int LONGEST = 2_048;

    private static final float QUALITY = 0.92f;

    private Cutting() {}

    /**
     * A part as a JPEG image.
     *
     * @param x in pixels of the upright image, as all others; the part lies within it
     * @param tiles gives the picture of an index
     */
    public static byte[] cut(
            ImagePyramid pyramid, int x, int y, int width, int height, IntFunction<byte[]> tiles)
            throws IOException {
        int level = 0;
        while (Math.max(width, height) >> level > LONGEST) {
            level++;
        }
        int left = x >> level;
        int top = y >> level;
        int right = last(x + width, level, pyramid.at(level).width());
        int bottom = last(y + height, level, pyramid.at(level).height());
        BufferedImage part =
                new BufferedImage(right - left, bottom - top, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = part.createGraphics();
        for (int row = top / ImagePyramid.TILE; row * ImagePyramid.TILE < bottom; row++) {
            for (int column = left / ImagePyramid.TILE;
                    column * ImagePyramid.TILE < right;
                    column++) {
                canvas.drawImage(
                        decoded(tiles.apply(pyramid.tile(level, column, row))),
                        column * ImagePyramid.TILE - left,
                        row * ImagePyramid.TILE - top,
                        null);
            }
        }
        canvas.dispose();
        try (JpegEncoder encoder = new JpegEncoder(QUALITY)) {
            return encoder.encode(part);
        }
    }

    private static int last(int end, int level, int most) {
        return Math.min((int) ((end + (1L << level) - 1) >> level), most);
    }

    private static BufferedImage decoded(byte[] tile) throws IOException {
        return Optional.ofNullable(
                        ImageIO.read(
                                new MemoryCacheImageInputStream(new ByteArrayInputStream(tile))))
                .orElseThrow(() -> new IOException("a picture of ours cannot be read"));
    }
}
