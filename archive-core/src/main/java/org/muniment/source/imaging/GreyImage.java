package org.muniment.source.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import org.muniment.source.ImageShape;

/** An image as people see it, in shades of grey: a byte for each pixel. */
final class GreyImage implements Rows {

    private final BufferedImage image;
    private final boolean sideways;
    private final int length;
    private int done;

    GreyImage(ImageShape shape) {
        this.image =
                new BufferedImage(
                        shape.uprightWidth(), shape.uprightHeight(), BufferedImage.TYPE_BYTE_GRAY);
        this.sideways = shape.orientation() >= 5;
        this.length = shape.width();
    }

    BufferedImage image() {
        return image;
    }

    @Override
    public void add(byte[] rgb, int rows) {
        WritableRaster raster = image.getRaster();
        int[] grey = new int[length];
        int at = 0;
        for (int row = 0; row < rows; row++, done++) {
            for (int x = 0; x < length; x++, at += 3) {
                grey[x] = grey(rgb[at] & 0xFF, rgb[at + 1] & 0xFF, rgb[at + 2] & 0xFF);
            }
            if (sideways) {
                raster.setPixels(done, 0, 1, length, grey);
            } else {
                raster.setPixels(0, done, length, 1, grey);
            }
        }
    }

    /** Luma of ITU-R BT.601, in thousandths. */
    private static int grey(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }
}
