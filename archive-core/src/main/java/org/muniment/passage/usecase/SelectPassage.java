package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Anchor;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Quoting;
import org.muniment.passage.SelectedPassage;
import org.muniment.passage.Stretch;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.TextSelection;
import org.muniment.passage.Words;
import org.muniment.passage.store.Passages;
import org.muniment.record.AgentId;

/** Points at words of a text. */
@ApplicationScoped
public class SelectPassage {

    private final ReadText texts;
    private final Passages passages;
    private final CarryPassages carry;
    private final Clock clock;
    private final RandomGenerator random;

    SelectPassage(
            ReadText texts,
            Passages passages,
            CarryPassages carry,
            Clock clock,
            RandomGenerator random) {
        this.texts = texts;
        this.passages = passages;
        this.carry = carry;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a passage of what is selected, or finds the one that the same agent made there. A new
     * one is carried over to the texts that took the place of this one.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such text, {@link
     *     RefusalCode#WITHDRAWN} when its words were expunged, {@link RefusalCode#INVALID} and
     *     {@link RefusalCode#QUOTATION_MISMATCH} as {@link Quoting#find} says
     */
    @Transactional
    public SelectedPassage select(TextId id, TextSelection selection, AgentId agent) {
        Text text = texts.describe(id);
        Words words = texts.words(id);
        Stretch stretch = new Quoting(words).find(selection);
        Passage wanted =
                new Passage(
                        PassageId.random(random),
                        text.source(),
                        new Anchor.OnText(id, text.words(), stretch),
                        agent,
                        clock.instant());
        Passage there = passages.addOrFind(wanted);
        if (there.id().equals(wanted.id())) {
            carry.onward(there);
        }
        return new SelectedPassage(there, !there.id().equals(wanted.id()), stretch.remarks());
    }
}
