package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Anchor;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Region;
import org.muniment.passage.SelectedPassage;
import org.muniment.passage.store.Passages;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.source.ImageShape;
import org.muniment.source.NumberedImage;
import org.muniment.source.Page;
import org.muniment.source.SurrogateId;
import org.muniment.source.usecase.ReadSurrogates;

/** Points at an image, or at a part of it. */
@ApplicationScoped
public class SelectRegion {

    private final ReadSurrogates surrogates;
    private final Passages passages;
    private final Clock clock;
    private final RandomGenerator random;

    SelectRegion(
            ReadSurrogates surrogates, Passages passages, Clock clock, RandomGenerator random) {
        this.surrogates = surrogates;
        this.passages = passages;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a passage of what is selected, or finds the one that the same agent made there.
     *
     * @param page of the surrogate, from 1
     * @param region empty for the whole image
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such page, {@link
     *     RefusalCode#UNSUPPORTED_FILE} when it is no image, {@link RefusalCode#INVALID} when the
     *     region does not lie within it
     */
    @Transactional
    public SelectedPassage select(
            RecordId source,
            SurrogateId surrogate,
            int page,
            Optional<Region> region,
            AgentId agent) {
        Page there = surrogates.page(source, surrogate, page);
        ImageShape shape =
                there.image().map(NumberedImage::shape).orElseThrow(() -> notAnImage(there));
        region.ifPresent(part -> part.requireWithin(shape));
        Passage wanted =
                new Passage(
                        PassageId.random(random),
                        source,
                        new Anchor.OnImage(surrogate, page, there.file().digest(), region),
                        agent,
                        clock.instant());
        Passage kept = passages.addOrFind(wanted);
        return new SelectedPassage(kept, !kept.id().equals(wanted.id()), List.of());
    }

    private static Refusal notAnImage(Page page) {
        return new Refusal(
                RefusalCode.UNSUPPORTED_FILE,
                "This page is %s; point at its words in a text drawn from it."
                        .formatted(page.file().type().plainName()));
    }
}
