package org.muniment.source;

import org.muniment.kernel.Refusal;

/**
 * One of the images of a file.
 *
 * @param number its place in the file, from 1; not every number need be there, since a TIFF keeps
 *     previews and masks between its images
 */
public record NumberedImage(int number, ImageShape shape) {

    public NumberedImage {
        if (number < 1) {
            throw Refusal.invalid("", "The images of a file are counted from 1.");
        }
    }
}
