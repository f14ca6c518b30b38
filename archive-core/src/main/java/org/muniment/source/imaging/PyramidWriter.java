package org.muniment.source.imaging;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.muniment.source.ImagePyramid;
import org.muniment.source.ImagePyramid.Size;

/**
 * Makes all pictures of an image out of its rows as they come, the uppermost first: no more is held
 * of each level than a row of tiles, and of the small levels the whole.
 *
 * <p>An image that lies on its side comes column by column: then rows and columns are exchanged in
 * every picture, and nothing else is different.
 */
final class PyramidWriter implements Rows {

    private static final int TILE = ImagePyramid.TILE;

    /** A level whose sides are at most this is held whole. */
    private static final int SMALL = 2_047;

    private final ImagePyramid pyramid;
    private final boolean sideways;
    private final PictureFile.Writer out;
    private final JpegEncoder encoder;
    private final List<Level> levels = new ArrayList<>();

    /**
     * @param sideways whether what is added are the columns of the upright image, from the left
     */
    PyramidWriter(
            ImagePyramid pyramid, boolean sideways, PictureFile.Writer out, JpegEncoder encoder) {
        this.pyramid = pyramid;
        this.sideways = sideways;
        this.out = out;
        this.encoder = encoder;
        for (int level = 0; level < pyramid.levels(); level++) {
            levels.add(new Level(level));
        }
    }

    @Override
    public void add(byte[] rgb, int rows) throws IOException {
        levels.getFirst().add(rgb, rows);
    }

    /** One level: those of its rows that are not yet in pictures. */
    private final class Level {

        private final int number;
        private final int width;
        private final int height;
        private final boolean small;
        private byte[] held;
        private int filled;
        private int done;

        Level(int number) {
            this.number = number;
            Size size = pyramid.at(number);
            this.width = sideways ? size.height() : size.width();
            this.height = sideways ? size.width() : size.height();
            this.small = Math.max(width, height) <= SMALL;
            this.held = new byte[0];
        }

        private void add(byte[] rgb, int rows) throws IOException {
            int bytes = width * 3;
            for (int row = 0; row < rows; ) {
                if (held.length == 0) {
                    held = new byte[(small ? height : Math.min(TILE, height)) * bytes];
                }
                int some = Math.min(rows - row, held.length / bytes - filled);
                System.arraycopy(rgb, row * bytes, held, filled * bytes, some * bytes);
                filled += some;
                row += some;
                if (filled * bytes == held.length || done + filled == height) {
                    flush();
                }
            }
        }

        private void flush() throws IOException {
            for (int top = 0; top < filled; top += TILE) {
                for (int left = 0; left < width; left += TILE) {
                    tile(left, top);
                }
            }
            if (small) {
                wholes();
            }
            if (number + 1 < levels.size()) {
                levels.get(number + 1).add(halved(), (filled + 1) / 2);
            }
            done += filled;
            filled = 0;
            if (done == height) {
                held = new byte[0];
            }
        }

        private void tile(int left, int top) throws IOException {
            int wide = Math.min(TILE, width - left);
            int high = Math.min(TILE, filled - top);
            int across = left / TILE;
            int down = (done + top) / TILE;
            int index =
                    sideways
                            ? pyramid.tile(number, down, across)
                            : pyramid.tile(number, across, down);
            out.add(index, encoder.encode(picture(left, top, wide, high)));
        }

        private BufferedImage picture(int left, int top, int wide, int high) {
            BufferedImage picture =
                    new BufferedImage(
                            sideways ? high : wide,
                            sideways ? wide : high,
                            BufferedImage.TYPE_INT_RGB);
            int[] row = new int[wide];
            for (int y = 0; y < high; y++) {
                int at = ((top + y) * width + left) * 3;
                for (int x = 0; x < wide; x++, at += 3) {
                    row[x] =
                            (held[at] & 0xFF) << 16
                                    | (held[at + 1] & 0xFF) << 8
                                    | held[at + 2] & 0xFF;
                }
                if (sideways) {
                    picture.setRGB(y, 0, 1, wide, row, 0, 1);
                } else {
                    picture.setRGB(0, y, wide, 1, row, 0, wide);
                }
            }
            return picture;
        }

        /** The pictures of the whole that are at least half as large as this level. */
        private void wholes() throws IOException {
            List<Size> sizes = pyramid.wholes();
            for (int i = 0; i < sizes.size(); i++) {
                if (isFrom(sizes.get(i))) {
                    BufferedImage level = picture(0, 0, width, height);
                    out.add(pyramid.whole(i), encoder.encode(scaled(level, sizes.get(i))));
                }
            }
        }

        private boolean isFrom(Size size) {
            boolean last = number + 1 == levels.size();
            return fits(size, number) && (last || !fits(size, number + 1));
        }

        private boolean fits(Size size, int level) {
            Size there = pyramid.at(level);
            return size.width() <= there.width() && size.height() <= there.height();
        }

        /** Half as wide and half as high; each pixel is the mean of those it stands for. */
        private byte[] halved() {
            int wide = (width + 1) / 2;
            int high = (filled + 1) / 2;
            byte[] half = new byte[wide * high * 3];
            int at = 0;
            for (int y = 0; y < high; y++) {
                int upper = 2 * y * width * 3;
                int lower = Math.min(2 * y + 1, filled - 1) * width * 3;
                for (int x = 0; x < wide; x++) {
                    int left = 2 * x * 3;
                    int right = Math.min(2 * x + 1, width - 1) * 3;
                    for (int i = 0; i < 3; i++) {
                        int sum =
                                (held[upper + left + i] & 0xFF)
                                        + (held[upper + right + i] & 0xFF)
                                        + (held[lower + left + i] & 0xFF)
                                        + (held[lower + right + i] & 0xFF);
                        half[at++] = (byte) (sum + 2 >> 2);
                    }
                }
            }
            return half;
        }
    }

    static BufferedImage scaled(BufferedImage image, Size size) {
        if (image.getWidth() == size.width() && image.getHeight() == size.height()) {
            return image;
        }
        BufferedImage scaled =
                new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = scaled.createGraphics();
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, size.width(), size.height(), null);
        canvas.dispose();
        return scaled;
    }
}
