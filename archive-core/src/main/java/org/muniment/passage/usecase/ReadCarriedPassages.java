package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.CarriedPassage;
import org.muniment.passage.PassageId;
import org.muniment.passage.TextId;
import org.muniment.passage.store.CarriedPassages;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.usecase.ReadRecord;

/** What became of passages in newer texts, and which of them wait for a curator. */
@ApplicationScoped
public class ReadCarriedPassages {

    private final CarriedPassages carried;
    private final ReadText texts;
    private final ReadPassage passages;
    private final ReadRecord records;

    ReadCarriedPassages(
            CarriedPassages carried, ReadText texts, ReadPassage passages, ReadRecord records) {
        this.carried = carried;
        this.texts = texts;
        this.passages = passages;
        this.records = records;
    }

    /**
     * Those that came into a text, in the order of the earlier text.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such text
     */
    @Transactional
    public List<CarriedPassage> into(TextId text) {
        texts.describe(text);
        return carried.into(text);
    }

    /**
     * What became of a passage in each newer text.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such passage
     */
    @Transactional
    public List<CarriedPassage> of(PassageId passage) {
        passages.one(passage);
        return carried.of(List.of(passage));
    }

    /** One of the queue, by which its next page is found. */
    @Transactional
    public Optional<CarriedPassage> one(PassageId passage, TextId into) {
        return carried.one(passage, into);
    }

    /**
     * The queue: those that wait for a curator, the longest waiting first.
     *
     * @param source only those of this source
     * @param after the last of the page before
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such source
     */
    @Transactional
    public List<CarriedPassage> waiting(
            Optional<RecordId> source, Optional<CarriedPassage> after, int most) {
        source.ifPresent(wanted -> records.state(RecordKind.SOURCE, wanted));
        return carried.waiting(source, after, most);
    }
}
