package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Block;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.record.AgentId;

/**
 * Says what the parts of a text are where the machine took them for something else. A text never
 * changes, so this is a correction of it: the same words, with another layout, by a person.
 */
@ApplicationScoped
public class MendLayout {

    private final ReadText texts;
    private final EnterText enter;

    MendLayout(ReadText texts, EnterText enter) {
        this.texts = texts;
        this.enter = enter;
    }

    /**
     * Adds a text with these words and this layout.
     *
     * @param blocks the whole layout, in order
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#EXPUNGED}, {@link
     *     RefusalCode#RETIRED} for its source, {@link RefusalCode#INVALID} for blocks that overlap
     *     or lie outside of the words, {@link RefusalCode#WRONG_STATE} when the text has this
     *     layout already
     */
    @Transactional
    public Text mend(TextId id, List<Block> blocks, AgentId agent) {
        Text text = texts.describe(id);
        if (text.blocks().equals(blocks)) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE, "Text %s has this layout already.".formatted(id));
        }
        return enter.enter(
                new EnterText.Entry(
                        text.source(),
                        Method.CORRECTION,
                        new Maker.Person(agent),
                        Optional.empty(),
                        Optional.of(id),
                        text.language(),
                        texts.words(id).value(),
                        Optional.of(blocks)),
                agent);
    }
}
