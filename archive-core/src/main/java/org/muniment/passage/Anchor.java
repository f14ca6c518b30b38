package org.muniment.passage;

import java.util.Optional;
import org.muniment.kernel.Digest;
import org.muniment.source.FileDigest;
import org.muniment.source.SurrogateId;

/** What a passage points at: a stretch of one text, or one image or a part of it. */
public sealed interface Anchor {

    /**
     * Words.
     *
     * @param text the version
     * @param words the digest of all its words (SHA-256 of UTF-8), as they were when the passage
     *     was made
     */
    record OnText(TextId text, Digest words, Stretch stretch) implements Anchor {}

    /**
     * An image.
     *
     * @param surrogate in which the image stands for its source
     * @param page the number of the page, from 1
     * @param file its bytes
     * @param region the part; empty for the whole image
     */
    record OnImage(SurrogateId surrogate, int page, FileDigest file, Optional<Region> region)
            implements Anchor {}
}
