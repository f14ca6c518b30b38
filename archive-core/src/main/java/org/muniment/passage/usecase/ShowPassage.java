package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Anchor;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Region;
import org.muniment.source.ImageId;
import org.muniment.source.Page;
import org.muniment.source.usecase.ReadSurrogates;
import org.muniment.source.usecase.ShowImage;

/** Says which part of which image a passage shows. */
@ApplicationScoped
public class ShowPassage {

    private final ReadPassage passages;
    private final ReadSurrogates surrogates;
    private final ShowImage images;

    ShowPassage(ReadPassage passages, ReadSurrogates surrogates, ShowImage images) {
        this.passages = passages;
        this.surrogates = surrogates;
        this.images = images;
    }

    /**
     * A part of an image, or the whole.
     *
     * @param image whose pictures {@link ShowImage} gives
     */
    public record Cut(ShowImage.Shown image, Region region) {}

    /**
     * What a passage shows.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such passage, or it is on
     *     words; {@link RefusalCode#EXPUNGED} when the bytes of the image were removed
     */
    @Transactional
    public Cut cut(PassageId id) {
        Passage passage = passages.one(id);
        return switch (passage.anchor()) {
            case Anchor.OnText ignored ->
                    throw new Refusal(
                            RefusalCode.NOT_FOUND,
                            "Passage %s is on words; it has no image.".formatted(id));
            case Anchor.OnImage anchor -> {
                Page page = surrogates.page(passage.source(), anchor.surrogate(), anchor.page());
                ImageId image =
                        page.imageId()
                                .filter(found -> found.file().equals(anchor.file()))
                                .orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        "page of passage %s is another file"
                                                                .formatted(id)));
                ShowImage.Shown shown = images.describe(image);
                yield new Cut(shown, anchor.region().orElseGet(() -> whole(shown)));
            }
        };
    }

    private static Region whole(ShowImage.Shown image) {
        return new Region(0, 0, image.shape().uprightWidth(), image.shape().uprightHeight());
    }
}
