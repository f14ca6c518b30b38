package org.muniment.source.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.muniment.source.ImageId;
import org.muniment.source.SuggestedDescription;
import org.muniment.source.imaging.EmbeddedDescription;
import org.muniment.source.store.FileStorage;

/** Suggests a description of an image from what is written in its file. Nothing of it is kept. */
@ApplicationScoped
public class SuggestDescription {

    private final ShowImage images;
    private final FileStorage storage;

    SuggestDescription(ShowImage images, FileStorage storage) {
        this.images = images;
        this.storage = storage;
    }

    /**
     * What the file of an image says of itself; of a file with several images it is said once.
     *
     * @throws org.muniment.kernel.Refusal as {@link ShowImage#describe}
     */
    public SuggestedDescription of(ImageId id) {
        ShowImage.Shown image = images.describe(id);
        try {
            return storage.within(
                    image.file().digest(),
                    path -> EmbeddedDescription.read(path, image.file().type()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
