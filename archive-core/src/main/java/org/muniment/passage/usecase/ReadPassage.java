package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Anchor;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.TextId;
import org.muniment.passage.store.Passages;
import org.muniment.source.FileDigest;

/** What a passage points at, and which there are on a text or an image. */
@ApplicationScoped
public class ReadPassage {

    private final Passages passages;
    private final ReadText texts;

    ReadPassage(Passages passages, ReadText texts) {
        this.passages = passages;
        this.texts = texts;
    }

    /**
     * One passage.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#EXPUNGED} when its words
     *     were expunged
     */
    @Transactional
    public Passage one(PassageId id) {
        return passages.byId(id)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "There is no passage %s.".formatted(id)));
    }

    /** Those of these passages that there are and whose words were not expunged. */
    @Transactional
    public Map<PassageId, Passage> these(Collection<PassageId> ids) {
        return passages.byIds(ids);
    }

    /**
     * The passages in a text, in the order in which they stand there.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such text
     */
    @Transactional
    public List<Passage> onText(TextId text) {
        texts.describe(text);
        return passages.onText(text);
    }

    /** The passages on an image, wherever it is used. */
    @Transactional
    public List<Passage> onImage(FileDigest file) {
        return passages.onImage(file);
    }

    /**
     * The words around a passage.
     *
     * @param before what stands right before the quotation
     * @param after what stands right after it
     */
    public record Context(String before, String after) {}

    /**
     * What stands around a passage; empty for one on an image.
     *
     * @param around how many code points on each side, where there are as many
     */
    @Transactional
    public Optional<Context> context(Passage passage, int around) {
        return switch (passage.anchor()) {
            case Anchor.OnText words -> {
                int length = texts.describe(words.text()).length();
                int start = words.stretch().start();
                int end = words.stretch().end();
                yield Optional.of(
                        new Context(
                                texts.words(words.text(), Math.max(0, start - around), start),
                                texts.words(words.text(), end, Math.min(length, end + around))));
            }
            case Anchor.OnImage ignored -> Optional.empty();
        };
    }
}
