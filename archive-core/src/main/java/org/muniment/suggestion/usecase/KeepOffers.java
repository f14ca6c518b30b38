package org.muniment.suggestion.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Maker;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.ReadText;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.suggestion.Offer;
import org.muniment.suggestion.Standing;
import org.muniment.suggestion.Suggestion;
import org.muniment.suggestion.SuggestionId;
import org.muniment.suggestion.SuggestionKind;
import org.muniment.suggestion.SuggestionRun;
import org.muniment.suggestion.SuggestionState;
import org.muniment.suggestion.store.Suggestions;

/** Keeps what engines offer on a text beside what is kept of it already. */
@ApplicationScoped
class KeepOffers {

    private final ReadText texts;
    private final Suggestions suggestions;
    private final AdvisoryLocks locks;
    private final Clock clock;
    private final RandomGenerator random;

    KeepOffers(
            ReadText texts,
            Suggestions suggestions,
            AdvisoryLocks locks,
            Clock clock,
            RandomGenerator random) {
        this.texts = texts;
        this.suggestions = suggestions;
        this.locks = locks;
        this.clock = clock;
        this.random = random;
    }

    /** All that one engine offers. */
    record Reading(Maker.Machine engine, List<Offer> offers) {}

    /**
     * Adds what is new, removes what is open and no longer offered, leaves what was decided.
     *
     * @throws Refusal {@link RefusalCode#EXPUNGED} when the words were expunged meanwhile
     */
    @Transactional
    public SuggestionRun keep(TextId text, List<Reading> readings) {
        locks.hold("suggestions:" + text);
        suggestions.holdWords(text);
        texts.words(text, 0, 1);
        Map<Key, Suggestion> there = new HashMap<>();
        suggestions.lockOn(text).forEach(one -> there.put(Key.of(one.engine(), one.offer()), one));
        Tally tally = new Tally();
        readings.forEach(reading -> keep(text, reading.engine(), reading.offers(), there, tally));
        return new SuggestionRun(text, tally.added, tally.kept, tally.removed, tally.remembered);
    }

    /** What makes two offers the same, whatever the version and the confidence. */
    private record Key(String engine, SuggestionKind kind, int start, int end, String meaning) {
        static Key of(Maker.Machine engine, Offer offer) {
            return new Key(
                    engine.tool(),
                    offer.kind(),
                    offer.quote().start(),
                    offer.quote().end(),
                    offer.meaning());
        }
    }

    private static final class Tally {
        private int added;
        private int kept;
        private int removed;
        private int remembered;
    }

    private void keep(
            TextId text,
            Maker.Machine engine,
            List<Offer> offers,
            Map<Key, Suggestion> there,
            Tally tally) {
        Map<Key, Offer> made = new HashMap<>();
        offers.forEach(offer -> made.putIfAbsent(Key.of(engine, offer), offer));
        made.forEach(
                (key, offer) -> {
                    Optional<Suggestion> known = Optional.ofNullable(there.get(key));
                    if (known.isEmpty()) {
                        suggestions.add(suggestion(text, engine, offer));
                        tally.added++;
                    } else if (known.get().standing().state() == SuggestionState.OPEN) {
                        if (!known.get().offer().equals(offer)
                                || !known.get().engine().equals(engine)) {
                            suggestions.renew(known.get().id(), engine, offer);
                        }
                        tally.kept++;
                    } else {
                        tally.remembered++;
                    }
                });
        List<SuggestionId> gone = new ArrayList<>();
        there.forEach(
                (key, known) -> {
                    if (key.engine().equals(engine.tool())
                            && known.standing().state() == SuggestionState.OPEN
                            && !made.containsKey(key)) {
                        gone.add(known.id());
                    }
                });
        suggestions.remove(gone);
        tally.removed += gone.size();
    }

    private Suggestion suggestion(TextId text, Maker.Machine engine, Offer offer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Suggestion(
                SuggestionId.random(random), text, engine, offer, now, new Standing.Open());
    }
}
