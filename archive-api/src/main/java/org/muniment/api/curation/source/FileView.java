package org.muniment.api.curation.source;

import java.time.Instant;
import java.util.Optional;
import org.muniment.source.ImageShape;
import org.muniment.source.StoredFile;

/**
 * A file.
 *
 * @param digest SHA-512, 128 hexadecimal digits
 * @param size in bytes
 * @param mediaType found from the bytes
 * @param image for an image, its shape
 * @param at when the archive first had these bytes
 */
public record FileView(
        String digest, long size, String mediaType, Optional<ImageView> image, Instant at) {

    /**
     * The shape of an image.
     *
     * @param width pixels as stored
     * @param orientation of EXIF, 1 to 8
     * @param uprightWidth pixels once turned: what regions are measured in
     */
    public record ImageView(
            int width, int height, int orientation, int uprightWidth, int uprightHeight) {

        static ImageView of(ImageShape shape) {
            return new ImageView(
                    shape.width(),
                    shape.height(),
                    shape.orientation(),
                    shape.uprightWidth(),
                    shape.uprightHeight());
        }
    }

    static FileView of(StoredFile file) {
        return new FileView(
                file.digest().hex(),
                file.size(),
                file.type().word(),
                file.image().map(ImageView::of),
                file.at());
    }
}
