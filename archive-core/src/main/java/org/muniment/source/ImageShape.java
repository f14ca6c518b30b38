package org.muniment.source;

import org.muniment.kernel.Refusal;

/**
 * The size of an image and how it is to be turned.
 *
 * @param width pixels in a row, as stored
 * @param height rows of pixels, as stored
 * @param orientation of EXIF 2.32 (tag 0x0112): 1 is upright as stored, 2 to 8 are turned or
 *     mirrored; 1 when the file states none
 */
public record ImageShape(int width, int height, int orientation) {

    public ImageShape {
        if (width < 1 || height < 1) {
            throw Refusal.invalid("", "An image has at least one pixel.");
        }
        if (orientation < 1 || orientation > 8) {
            throw Refusal.invalid("", "The orientation of an image is a number from 1 to 8.");
        }
    }

    /** The width once the orientation is applied: what people see, and regions are measured in. */
    public int uprightWidth() {
        return liesOnItsSide() ? height : width;
    }

    /** The height once the orientation is applied. */
    public int uprightHeight() {
        return liesOnItsSide() ? width : height;
    }

    private boolean liesOnItsSide() {
        return orientation >= 5;
    }
}
