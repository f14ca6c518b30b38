package org.muniment.publication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.muniment.publication.store.PublicImages;
import org.muniment.source.ImageId;
import org.muniment.source.usecase.ShowImage;

/**
 * The one place that decides which images anyone may see: those that were pages of a source when it
 * was last released, while the source is published and its present access is public. What is not
 * public is answered as what does not exist.
 */
@ApplicationScoped
public class ShowPublicImage {

    private final PublicImages images;
    private final ShowImage show;

    ShowPublicImage(PublicImages images, ShowImage show) {
        this.images = images;
        this.show = show;
    }

    /**
     * What is known of an image that anyone may see; its pictures are given by {@link ShowImage}.
     *
     * @throws org.muniment.kernel.Refusal {@link org.muniment.kernel.RefusalCode#NOT_FOUND} when
     *     there is none
     */
    @Transactional
    public ShowImage.Shown describe(ImageId id) {
        if (!images.isPublic(id)) {
            throw ShowImage.unknown(id);
        }
        return show.describe(id);
    }
}
