package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.Words;
import org.muniment.passage.store.Texts;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.usecase.ReadRecord;

/** Which texts a source has, and what they say. */
@ApplicationScoped
public class ReadText {

    private final Texts texts;
    private final ReadRecord records;

    ReadText(Texts texts, ReadRecord records) {
        this.texts = texts;
        this.records = records;
    }

    /**
     * A text without its words.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}
     */
    @Transactional
    public Text describe(TextId id) {
        return texts.byId(id)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "There is no text %s.".formatted(id)));
    }

    /**
     * The texts of a source, in the order in which they came.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such source
     */
    @Transactional
    public List<Text> ofSource(RecordId source) {
        records.state(RecordKind.SOURCE, source);
        return texts.ofSource(source);
    }

    /**
     * All the words of a text.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#EXPUNGED} when they were
     *     expunged
     */
    @Transactional
    public Words words(TextId id) {
        describe(id);
        return texts.words(id).orElseThrow(() -> expunged(id));
    }

    /**
     * Some of the words of a text.
     *
     * @param start in code points
     * @param end in code points, exclusive
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#EXPUNGED}, {@link
     *     RefusalCode#INVALID} when the offsets lie outside of the text
     */
    @Transactional
    public String words(TextId id, int start, int end) {
        int length = describe(id).length();
        if (start < 0 || end < start || end > length) {
            throw Refusal.invalid(
                    end > length ? "/end" : "/start",
                    "The text has %d characters; it cannot be read from %d to %d."
                            .formatted(length, start, end));
        }
        return texts.words(id, start, end).orElseThrow(() -> expunged(id));
    }

    private static Refusal expunged(TextId id) {
        return new Refusal(
                RefusalCode.EXPUNGED, "The words of text %s were expunged.".formatted(id));
    }
}
