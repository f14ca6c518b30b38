package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Alignment;
import org.muniment.passage.Bead;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.Words;
import org.muniment.passage.aligning.LengthAligner;
import org.muniment.passage.store.Alignments;
import org.muniment.passage.store.Texts;
import org.muniment.record.AgentId;
import org.muniment.record.store.AdvisoryLocks;

/** Lines a translation up with the text that it renders: by machine first, then by hand. */
@ApplicationScoped
public class AlignTranslation {

    /** Longer texts are not aligned by machine, in code points. */
    private static final int LONGEST = 2_000_000;

    private final Texts texts;
    private final ReadText read;
    private final Alignments alignments;
    private final AdvisoryLocks locks;
    private final Clock clock;

    AlignTranslation(
            Texts texts, ReadText read, Alignments alignments, AdvisoryLocks locks, Clock clock) {
        this.texts = texts;
        this.read = read;
        this.alignments = alignments;
        this.locks = locks;
        this.clock = clock;
    }

    /** Aligns a translation, or a correction of one, when it comes in. */
    void arrived(Text text, Words words) {
        Optional<Text> original = original(text);
        Optional<Words> rendered = original.map(Text::id).flatMap(texts::words);
        if (rendered.isPresent()
                && text.length() <= LONGEST
                && original.orElseThrow().length() <= LONGEST) {
            add(
                    text,
                    original.get(),
                    1,
                    LengthAligner.NAME,
                    LengthAligner.align(rendered.get(), words));
        }
    }

    /** The text that a translation, or what took the place of one, renders. */
    Optional<Text> original(Text text) {
        Text at = text;
        while (at.origin().method() != Method.TRANSLATION) {
            Optional<Text> before = at.origin().derivedFrom().flatMap(texts::byId);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            at = before.get();
        }
        return at.origin().derivedFrom().flatMap(texts::byId);
    }

    /**
     * The alignment that holds.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such text, or it is not
     *     aligned
     */
    @Transactional
    public Alignment of(TextId translation) {
        read.describe(translation);
        return alignments
                .of(translation)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "Text %s is not aligned with another."
                                                .formatted(translation)));
    }

    /**
     * Keeps an alignment that a curator mended.
     *
     * @param base the number of the alignment that was mended; 0 when there was none
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#WRONG_STATE} when the text
     *     translates none that is held, or somebody else mended the alignment meanwhile; {@link
     *     RefusalCode#EXPUNGED}; {@link RefusalCode#INVALID} as {@link Alignment#require} says
     */
    @Transactional
    public Alignment mend(TextId translation, int base, List<Bead> beads, AgentId curator) {
        Text text = read.describe(translation);
        Text original =
                original(text)
                        .orElseThrow(
                                () ->
                                        wrongState(
                                                "Text %s translates no text that is held here."
                                                        .formatted(translation)));
        Alignment.require(beads, read.words(original.id()), read.words(translation));
        locks.hold("alignment:" + translation);
        int last = alignments.of(translation).map(Alignment::number).orElse(0);
        if (last != base) {
            throw wrongState(
                    "The alignment was mended meanwhile: its number is %d, not %d. Look at it again."
                            .formatted(last, base));
        }
        return add(text, original, last + 1, new Maker.Person(curator), beads);
    }

    private Alignment add(Text text, Text original, int number, Maker maker, List<Bead> beads) {
        Alignment alignment =
                new Alignment(text.id(), original.id(), number, maker, beads, clock.instant());
        alignments.add(alignment);
        return alignment;
    }

    private static Refusal wrongState(String message) {
        return new Refusal(RefusalCode.WRONG_STATE, message);
    }
}
