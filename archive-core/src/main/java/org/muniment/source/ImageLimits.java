package org.muniment.source;

import org.muniment.kernel.Refusal;

/** How large an image may say it is, and how broken images are declined. */
final class ImageLimits {

    /** 20,000 pixels square: beyond it neither browsers nor ordinary viewers show an image. */
    static final long MOST_PIXELS = 400_000_000;

    static final int LONGEST_SIDE = 65_500;

    private ImageLimits() {}

    /**
     * @throws Refusal when an image claims to have no pixels, or too many
     */
    static void require(long width, long height) {
        if (width < 1 || height < 1) {
            throw FileInspection.refused("The image says that it has no pixels.");
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw FileInspection.refused(
                    ("The image says that it is %d x %d pixels; at most %d on a side and %d in all"
                                    + " can be shown. Please make it smaller, or deposit it in"
                                    + " parts.")
                            .formatted(width, height, LONGEST_SIDE, MOST_PIXELS));
        }
    }

    static Refusal broken(MediaType type, String how) {
        return FileInspection.refused(
                "The %s image is broken: %s. Please look for an undamaged copy."
                        .formatted(type.plainName(), how));
    }
}
