package org.muniment.api.curation.passage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Finding;
import org.muniment.passage.Anchor;
import org.muniment.passage.Passage;
import org.muniment.passage.Region;
import org.muniment.passage.Stretch;

/**
 * A passage; either {@code words} or {@code image} is there.
 *
 * @param remarks what the one who just made it may want to look at
 */
public record PassageView(
        String id,
        String source,
        Optional<WordsView> words,
        Optional<ImageView> image,
        String madeBy,
        Instant at,
        List<Finding> remarks) {

    /**
     * Words of a text.
     *
     * @param text the version
     * @param wordsDigest SHA-256 of all its words in UTF-8
     * @param start in Unicode code points
     * @param end in Unicode code points, exclusive
     */
    public record WordsView(
            String text,
            String wordsDigest,
            int start,
            int end,
            String exact,
            String prefix,
            String suffix) {

        static WordsView of(Anchor.OnText anchor) {
            Stretch stretch = anchor.stretch();
            return new WordsView(
                    anchor.text().toString(),
                    anchor.words().hex(),
                    stretch.start(),
                    stretch.end(),
                    stretch.quotation().exact(),
                    stretch.quotation().prefix(),
                    stretch.quotation().suffix());
        }
    }

    /**
     * An image or a part of it.
     *
     * @param file SHA-512 of its bytes
     * @param region {@code xywh=} in pixels of the upright image; absent for the whole
     */
    public record ImageView(String surrogate, int page, String file, Optional<String> region) {

        static ImageView of(Anchor.OnImage anchor) {
            return new ImageView(
                    anchor.surrogate().toString(),
                    anchor.page(),
                    anchor.file().hex(),
                    anchor.region().map(Region::toString));
        }
    }

    static PassageView of(Passage passage, List<Finding> remarks) {
        return switch (passage.anchor()) {
            case Anchor.OnText words ->
                    view(passage, Optional.of(WordsView.of(words)), Optional.empty(), remarks);
            case Anchor.OnImage image ->
                    view(passage, Optional.empty(), Optional.of(ImageView.of(image)), remarks);
        };
    }

    private static PassageView view(
            Passage passage,
            Optional<WordsView> words,
            Optional<ImageView> image,
            List<Finding> remarks) {
        return new PassageView(
                passage.id().toString(),
                passage.source().toString(),
                words,
                image,
                passage.madeBy().toString(),
                passage.at(),
                remarks);
    }
}
