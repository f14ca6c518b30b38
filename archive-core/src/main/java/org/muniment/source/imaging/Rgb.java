package org.muniment.source.imaging;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;

/** Turns rows of an image of any kind into red, green and blue of eight bits, on white. */
final class Rgb {

    private final BufferedImage image;
    private final int width;

    Rgb(BufferedImage image) {
        this.image = image;
        this.width = image.getWidth();
    }

    /**
     * Rows as bytes, three for a pixel.
     *
     * @param mirrored whether each row is to begin at its right end
     */
    byte[] rows(int from, int count, boolean mirrored) {
        byte[] rgb = new byte[width * count * 3];
        ColorModel colours = image.getColorModel();
        if (isGrey(colours)) {
            grey(colours, from, count, rgb);
        } else if (isDeep(colours)) {
            deep(colours.getNumComponents(), from, count, rgb);
        } else {
            any(colours, from, count, rgb);
        }
        if (mirrored) {
            for (int row = 0; row < count; row++) {
                mirror(rgb, row * width * 3);
            }
        }
        return rgb;
    }

    /** Grey is taken as it stands: the platform would take it for linear and make it lighter. */
    private static boolean isGrey(ColorModel colours) {
        return colours instanceof ComponentColorModel
                && colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && colours.getNumComponents() <= 2
                && isWhole(colours);
    }

    private static boolean isDeep(ColorModel colours) {
        return colours instanceof ComponentColorModel
                && colours.getTransferType() == DataBuffer.TYPE_USHORT
                && colours.getColorSpace().isCS_sRGB()
                && !colours.isAlphaPremultiplied();
    }

    private static boolean isWhole(ColorModel colours) {
        return colours.getTransferType() == DataBuffer.TYPE_BYTE
                || colours.getTransferType() == DataBuffer.TYPE_USHORT;
    }

    private void grey(ColorModel colours, int from, int count, byte[] rgb) {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        int[] row = new int[width * bands];
        int most = (1 << colours.getComponentSize(0)) - 1;
        int at = 0;
        for (int y = from; y < from + count; y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int value = row[x * bands] * 255 / most;
                if (bands == 2) {
                    value = onWhite(value, row[x * 2 + 1] * 255 / most);
                }
                rgb[at++] = (byte) value;
                rgb[at++] = (byte) value;
                rgb[at++] = (byte) value;
            }
        }
    }

    private void deep(int bands, int from, int count, byte[] rgb) {
        int[] row = new int[width * bands];
        int at = 0;
        for (int y = from; y < from + count; y++) {
            image.getRaster().getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int alpha = bands == 4 ? row[x * 4 + 3] >>> 8 : 255;
                for (int band = 0; band < 3; band++) {
                    rgb[at++] = (byte) onWhite(row[x * bands + band] >>> 8, alpha);
                }
            }
        }
    }

    private void any(ColorModel colours, int from, int count, byte[] rgb) {
        BufferedImage some = image.getSubimage(0, from, width, count);
        BufferedImage plain = new BufferedImage(width, count, BufferedImage.TYPE_INT_RGB);
        boolean other =
                colours instanceof ComponentColorModel
                        && !colours.getColorSpace().isCS_sRGB()
                        && !colours.hasAlpha();
        if (other) {
            new ColorConvertOp(null).filter(some, plain);
        } else {
            Graphics2D canvas = plain.createGraphics();
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width, count);
            canvas.drawImage(some, 0, 0, null);
            canvas.dispose();
        }
        int[] pixels = ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
        int at = 0;
        for (int pixel : pixels) {
            rgb[at++] = (byte) (pixel >> 16);
            rgb[at++] = (byte) (pixel >> 8);
            rgb[at++] = (byte) pixel;
        }
    }

    private void mirror(byte[] rgb, int start) {
        for (int left = start, right = start + (width - 1) * 3;
                left < right;
                left += 3, right -= 3) {
            for (int i = 0; i < 3; i++) {
                byte held = rgb[left + i];
                rgb[left + i] = rgb[right + i];
                rgb[right + i] = held;
            }
        }
    }

    private static int onWhite(int value, int alpha) {
        return (value * alpha + 255 * (255 - alpha)) / 255;
    }
}
