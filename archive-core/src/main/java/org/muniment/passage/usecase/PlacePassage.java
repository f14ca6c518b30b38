package org.muniment.passage.usecase;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.Wording;
import org.muniment.passage.CarriedPassage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Placement;
import org.muniment.passage.TextId;
import org.muniment.passage.TextSelection;
import org.muniment.passage.store.CarriedPassages;
import org.muniment.passage.store.CarryingWatcher;
import org.muniment.record.AgentId;
import org.muniment.record.store.AdvisoryLocks;

/**
 * A curator says what became of a passage that was not found for certain in a newer text: which
 * words stand for it there, or that it is lost. Who decides later decides anew.
 */
@ApplicationScoped
public class PlacePassage {

    private final CarriedPassages carried;
    private final SelectPassage select;
    private final List<CarryingWatcher> watchers;
    private final AdvisoryLocks locks;
    private final Clock clock;

    PlacePassage(
            CarriedPassages carried,
            SelectPassage select,
            @All List<CarryingWatcher> watchers,
            AdvisoryLocks locks,
            Clock clock) {
        this.carried = carried;
        this.select = select;
        this.watchers = watchers;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Points at the words that stand for the passage in the newer text.
     *
     * @return the passage and its decisions
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when the passage was not carried to this text,
     *     {@link RefusalCode#WRONG_STATE} when it was found there for certain, and as {@link
     *     SelectPassage#select} says
     */
    @Transactional
    public CarriedPassage place(
            PassageId passage,
            TextId into,
            TextSelection words,
            Optional<String> reason,
            AgentId curator) {
        CarriedPassage waiting = undecided(passage, into);
        PassageId placed = select.select(into, words, curator).passage().id();
        return decide(waiting, Optional.of(placed), reason, curator);
    }

    /**
     * Confirms that nothing in the newer text is the passage any more.
     *
     * @param reason for those who come later; needed
     * @throws Refusal as {@link #place}; {@link RefusalCode#INVALID} without a reason
     */
    @Transactional
    public CarriedPassage lose(
            PassageId passage, TextId into, Optional<String> reason, AgentId curator) {
        if (reason.filter(why -> !why.isBlank()).isEmpty()) {
            throw Refusal.invalid(
                    "/reason", "Say why nothing in the newer text is the passage any more.");
        }
        return decide(undecided(passage, into), Optional.empty(), reason, curator);
    }

    private CarriedPassage undecided(PassageId passage, TextId into) {
        watchers.forEach(CarryingWatcher::before);
        locks.hold("carried:%s:%s".formatted(passage, into));
        CarriedPassage known =
                carried.one(passage, into)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                RefusalCode.NOT_FOUND,
                                                "Passage %s was not carried over to text %s."
                                                        .formatted(passage, into)));
        if (known.found().certain()) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "The words of passage %s were found in text %s for certain; there is nothing to decide."
                            .formatted(passage, into));
        }
        return known;
    }

    private CarriedPassage decide(
            CarriedPassage waiting,
            Optional<PassageId> placed,
            Optional<String> reason,
            AgentId curator) {
        Optional<String> why =
                reason.filter(words -> !words.isBlank())
                        .map(words -> Wording.clean("/reason", words));
        carried.place(waiting, new Placement(placed, why, curator, clock.instant()));
        CarriedPassage decided = carried.one(waiting.passage(), waiting.into()).orElseThrow();
        watchers.forEach(watcher -> watcher.placed(decided));
        return decided;
    }
}
