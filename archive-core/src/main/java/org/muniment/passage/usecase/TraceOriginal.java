package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.muniment.passage.Alignment;
import org.muniment.passage.Anchor;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Passage;
import org.muniment.passage.Place;
import org.muniment.passage.Text;
import org.muniment.passage.TracedOriginal;
import org.muniment.passage.TracedOriginal.Rendered;
import org.muniment.passage.store.Alignments;
import org.muniment.passage.store.Texts;

/** Finds the words of the original that a passage of a translation renders. */
@ApplicationScoped
public class TraceOriginal {

    private final Texts texts;
    private final Alignments alignments;

    TraceOriginal(Texts texts, Alignments alignments) {
        this.texts = texts;
        this.alignments = alignments;
    }

    /** Empty when the passage is on an image, or in a text that is no translation. */
    @Transactional
    public Optional<TracedOriginal> trace(Passage passage) {
        return switch (passage.anchor()) {
            case Anchor.OnImage ignored -> Optional.empty();
            case Anchor.OnText words -> texts.byId(words.text()).flatMap(t -> trace(t, words));
        };
    }

    private Optional<TracedOriginal> trace(Text text, Anchor.OnText words) {
        Text at = text;
        boolean byMachine = true;
        while (true) {
            byMachine &= at.origin().maker() instanceof Maker.Machine;
            if (at.origin().method() == Method.TRANSLATION) {
                return Optional.of(new TracedOriginal(at.id(), byMachine, rendered(text, words)));
            }
            Optional<Text> before = at.origin().derivedFrom().flatMap(texts::byId);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            at = before.get();
        }
    }

    private Optional<Rendered> rendered(Text text, Anchor.OnText words) {
        Place place = new Place(words.stretch().start(), words.stretch().end());
        return alignments.of(text.id()).flatMap(alignment -> rendered(alignment, place));
    }

    private Optional<Rendered> rendered(Alignment alignment, Place place) {
        return alignment
                .original(place)
                .flatMap(
                        at ->
                                texts.byId(alignment.original())
                                        .map(
                                                original ->
                                                        new Rendered(
                                                                original.id(),
                                                                original.language(),
                                                                at,
                                                                texts.words(
                                                                        original.id(),
                                                                        at.start(),
                                                                        at.end()),
                                                                alignment.maker())));
    }
}
