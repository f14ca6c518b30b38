package org.muniment.suggestion.usecase;

import io.quarkus.arc.All;
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
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.Words;
import org.muniment.passage.usecase.ReadText;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.suggestion.Offer;
import org.muniment.suggestion.Standing;
import org.muniment.suggestion.Suggestion;
import org.muniment.suggestion.SuggestionId;
import org.muniment.suggestion.SuggestionKind;
import org.muniment.suggestion.SuggestionRun;
import org.muniment.suggestion.SuggestionState;
import org.muniment.suggestion.engine.ArchiveNames;
import org.muniment.suggestion.engine.ReadableText;
import org.muniment.suggestion.engine.SuggestionEngine;
import org.muniment.suggestion.store.Suggestions;

/**
 * Runs all engines on a text. What they offer again stays as it is, what they no longer offer goes
 * if nobody decided about it, and what somebody decided about is not put again.
 */
@ApplicationScoped
public class SuggestOnText {

    /** The longest text that is read at once, in code points. */
    private static final int LONGEST = 2_000_000;

    private final ReadText texts;
    private final ArchiveNames names;
    private final List<SuggestionEngine> engines;
    private final Suggestions suggestions;
    private final AdvisoryLocks locks;
    private final Clock clock;
    private final RandomGenerator random;

    SuggestOnText(
            ReadText texts,
            ArchiveNames names,
            @All List<SuggestionEngine> engines,
            Suggestions suggestions,
            AdvisoryLocks locks,
            Clock clock,
            RandomGenerator random) {
        this.texts = texts;
        this.names = names;
        this.engines = engines;
        this.suggestions = suggestions;
        this.locks = locks;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Runs the engines; doing so again without anything new changes nothing.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such text, {@link
     *     RefusalCode#EXPUNGED} when its words were expunged, {@link RefusalCode#TOO_LARGE}
     */
    @Transactional
    public SuggestionRun run(TextId id) {
        requireFits(texts.describe(id));
        locks.hold("suggestions:" + id);
        suggestions.holdWords(id);
        Text text = texts.describe(id);
        Words words = texts.words(id);
        ReadableText readable = new ReadableText(text, words, names.in(words, text.blocks()));
        Map<Key, Suggestion> there = new HashMap<>();
        suggestions.lockOn(id).forEach(one -> there.put(Key.of(one.engine(), one.offer()), one));
        Tally tally = new Tally();
        for (SuggestionEngine engine : engines) {
            offer(id, engine.engine(), engine.read(readable), there, tally);
        }
        return new SuggestionRun(id, tally.added, tally.kept, tally.removed, tally.remembered);
    }

    private static void requireFits(Text text) {
        if (text.length() > LONGEST) {
            throw new Refusal(
                    RefusalCode.TOO_LARGE,
                    "The machines read texts of up to %,d characters; this one has %,d. Enter its parts as texts of their own."
                            .formatted(LONGEST, text.length()));
        }
    }

    /** What makes two offers the same, whatever the version and the confidence. */
    private record Key(
            String engine, SuggestionKind kind, int start, int end, String meaning) {
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

    private void offer(
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
