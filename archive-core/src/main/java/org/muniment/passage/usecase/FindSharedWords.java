package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.muniment.passage.SharedPassage;
import org.muniment.passage.SharedWords;
import org.muniment.passage.Text;
import org.muniment.passage.Words;
import org.muniment.passage.sharing.Fingerprint;
import org.muniment.passage.sharing.Fingerprints;
import org.muniment.passage.sharing.SharedStretches;
import org.muniment.passage.store.SharedPassages;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.usecase.ReadRecord;

/** Words that sources share: looked for when a text comes in, and shown to curators. */
@ApplicationScoped
public class FindSharedWords {

    private final SharedPassages shared;
    private final AdvisoryLocks locks;
    private final ReadRecord records;
    private final Clock clock;

    FindSharedWords(SharedPassages shared, AdvisoryLocks locks, ReadRecord records, Clock clock) {
        this.shared = shared;
        this.locks = locks;
        this.records = records;
        this.clock = clock;
    }

    /** Looks for what the new text shares with texts of other sources; two at once take turns. */
    void arrived(Text text, Words words) {
        List<Fingerprint> fingerprints = Fingerprints.of(words);
        if (fingerprints.isEmpty()) {
            return;
        }
        locks.hold("shared-words");
        shared.index(text.id(), fingerprints);
        shared.common(text.id(), text.source())
                .forEach(
                        (other, common) ->
                                SharedStretches.of(common)
                                        .forEach(
                                                found ->
                                                        shared.add(
                                                                new SharedPassage(
                                                                        text.id(),
                                                                        found.here(),
                                                                        other,
                                                                        found.there(),
                                                                        found.fingerprints(),
                                                                        Fingerprints.NAME,
                                                                        clock.instant()))));
    }

    /**
     * What a source shares with others, decided or not; or, without a source, what nobody has
     * judged yet, those found first first.
     */
    @Transactional
    public List<SharedWords> of(Optional<RecordId> source, int most) {
        if (source.isEmpty()) {
            return shared.undecided(most);
        }
        records.state(RecordKind.SOURCE, source.get());
        return shared.of(source.stream().toList()).stream().limit(most).toList();
    }
}
