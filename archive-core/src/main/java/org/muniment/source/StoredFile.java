package org.muniment.source;

import java.time.Instant;
import java.util.Optional;
import org.muniment.kernel.Refusal;

/**
 * Unique bytes that the archive keeps. The same bytes are one file, however often they come.
 *
 * @param size in bytes, at least 1
 * @param type found from the bytes
 * @param image for an image, its shape
 * @param at when the archive first had these bytes
 */
public record StoredFile(
        FileDigest digest, long size, MediaType type, Optional<ImageShape> image, Instant at) {

    public StoredFile {
        if (size < 1) {
            throw Refusal.invalid("", "A file has at least one byte.");
        }
        if (type.isImage() != image.isPresent()) {
            throw Refusal.invalid("", "Images, and they alone, have a shape.");
        }
    }
}
