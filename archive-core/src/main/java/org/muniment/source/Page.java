package org.muniment.source;

import java.time.Instant;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.record.AgentId;

/**
 * One file of a surrogate, in its place.
 *
 * @param number its order, from 1 without gaps
 * @param image for a page that is an image: which of the images of the file, from 1 (files of most
 *     kinds have one), and its shape
 * @param name the name the file came with
 * @param label what the source itself calls the page: {@code iv}, {@code 12 recto}
 * @param agent who brought it
 * @param at when it came
 */
public record Page(
        int number,
        StoredFile file,
        Optional<NumberedImage> image,
        FileName name,
        Optional<String> label,
        AgentId agent,
        Instant at) {

    public Page {
        if (number < 1) {
            throw Refusal.invalid("/number", "Pages are counted from 1.");
        }
        if (file.type().isImage() != image.isPresent()) {
            throw Refusal.invalid("", "A page is an image if its file is one.");
        }
        label = label.map(String::strip).filter(words -> !words.isEmpty());
    }

    /** What the image is called by which the page is shown; empty when it is none. */
    public Optional<ImageId> imageId() {
        return image.map(shown -> new ImageId(file.digest(), shown.number()));
    }
}
