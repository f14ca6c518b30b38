package org.muniment.passage;

import org.muniment.kernel.Refusal;
import org.muniment.source.ImageShape;

/**
 * A rectangle of an image in whole pixels, as people see the image: after its EXIF orientation was
 * applied, from the top left corner. It is written {@code xywh=x,y,w,h} (W3C Media Fragments URI
 * 1.0, section 4.2.2).
 *
 * @param x pixels from the left edge
 * @param y pixels from the top edge
 * @param width at least 1
 * @param height at least 1
 */
public record Region(int x, int y, int width, int height) {

    public Region {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw Refusal.invalid(
                    "/region",
                    "A region begins at 0 or further and is at least one pixel wide and high.");
        }
    }

    /** Whether it lies wholly within an image of this shape. */
    public boolean within(ImageShape image) {
        return (long) x + width <= image.uprightWidth()
                && (long) y + height <= image.uprightHeight();
    }

    /**
     * @throws Refusal {@link org.muniment.kernel.RefusalCode#INVALID} unless it is {@link #within}
     */
    public void requireWithin(ImageShape image) {
        if (!within(image)) {
            throw Refusal.invalid(
                    "/region",
                    "The region %s does not fit: upright, the image is %d pixels wide and %d high."
                            .formatted(this, image.uprightWidth(), image.uprightHeight()));
        }
    }

    /**
     * The same rectangle in the pixels as they are stored, before the orientation is applied: what
     * a program that crops the file needs.
     *
     * <p>EXIF 2.32 says for each orientation where on the upright image the first row and the first
     * column of the stored one are; each case here reads that backwards.
     *
     * @param image within which it lies
     */
    public Region asStored(ImageShape image) {
        int right = image.uprightWidth() - x - width;
        int below = image.uprightHeight() - y - height;
        return switch (image.orientation()) {
            case 1 -> this;
            case 2 -> new Region(right, y, width, height);
            case 3 -> new Region(right, below, width, height);
            case 4 -> new Region(x, below, width, height);
            case 5 -> new Region(y, x, height, width);
            case 6 -> new Region(y, right, height, width);
            case 7 -> new Region(below, right, height, width);
            case 8 -> new Region(below, x, height, width);
            default -> throw new IllegalStateException("orientation " + image.orientation());
        };
    }

    /**
     * Reads {@code xywh=10,20,300,40}, with {@code pixel:} after the equals sign or without.
     *
     * @throws Refusal {@link org.muniment.kernel.RefusalCode#INVALID}
     */
    public static Region parse(String fragment) {
        String numbers = fragment.replaceFirst("^xywh=(pixel:)?", "");
        String[] parts = numbers.split(",", -1);
        try {
            if (parts.length == 4 && numbers.length() < fragment.length()) {
                return new Region(
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3]));
            }
        } catch (NumberFormatException e) {
            // Told below, with an example.
        }
        throw Refusal.invalid(
                "/region", "A region is written in whole pixels, such as xywh=10,20,300,40.");
    }

    @Override
    public String toString() {
        return "xywh=%d,%d,%d,%d".formatted(x, y, width, height);
    }
}
