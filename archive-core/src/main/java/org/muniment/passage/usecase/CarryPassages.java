package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.muniment.passage.Anchor;
import org.muniment.passage.Carrying;
import org.muniment.passage.CarryingOver;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.Place;
import org.muniment.passage.Quoting;
import org.muniment.passage.Stretch;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.Words;
import org.muniment.passage.store.CarriedPassages;
import org.muniment.passage.store.Passages;
import org.muniment.passage.store.Texts;
import org.muniment.record.store.AdvisoryLocks;

/**
 * Carries passages over to newer texts, and from there to newer ones still. Where the words were
 * found for certain, the newer text gets a passage of the same maker, since the choice of words was
 * theirs; everything else waits for a curator ({@link PlacePassage}).
 */
@ApplicationScoped
public class CarryPassages {

    private final Texts texts;
    private final Passages passages;
    private final CarriedPassages carried;
    private final AdvisoryLocks locks;
    private final Clock clock;
    private final RandomGenerator random;

    CarryPassages(
            Texts texts,
            Passages passages,
            CarriedPassages carried,
            AdvisoryLocks locks,
            Clock clock,
            RandomGenerator random) {
        this.texts = texts;
        this.passages = passages;
        this.carried = carried;
        this.locks = locks;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Carries every passage of the earlier text over to a new one that takes its place: any text
     * that came from it, except a translation. Passages made meanwhile wait.
     *
     * @param newer just added, in this transaction
     */
    void into(Text newer, Words words) {
        if (!newer.succeeds()) {
            return;
        }
        TextId from = newer.origin().derivedFrom().orElseThrow();
        locks.hold(lock(from));
        Optional<Words> earlier = texts.words(from);
        if (earlier.isPresent()) {
            carry(earlier.get(), passages.onText(from), newer, words);
        }
    }

    /**
     * Carries a new passage over to the texts that have taken the place of its own by now, and so
     * on. To be called for each passage that is made, in the transaction that makes it.
     */
    void onward(Passage passage) {
        if (passage.anchor() instanceof Anchor.OnText words) {
            locks.share(lock(words.text()));
            for (Text newer : texts.succeeding(words.text())) {
                Optional<Words> earlier = texts.words(words.text());
                Optional<Words> later = texts.words(newer.id());
                if (earlier.isPresent() && later.isPresent()) {
                    carry(earlier.get(), List.of(passage), newer, later.get());
                }
            }
        }
    }

    private static String lock(TextId text) {
        return "passages-of-text:" + text;
    }

    private void carry(Words earlier, List<Passage> all, Text newer, Words words) {
        if (all.isEmpty()) {
            return;
        }
        List<Carrying> found = new CarryingOver(earlier, words).carry(places(all));
        Quoting quoting = new Quoting(words);
        for (int i = 0; i < all.size(); i++) {
            Passage passage = all.get(i);
            Carrying carrying = found.get(i);
            Optional<Passage> there =
                    carrying.state().certain()
                            ? carrying.place().map(at -> passage(passage, newer, quoting, at))
                            : Optional.empty();
            carried.add(
                    passage.id(), newer.id(), carrying, there.map(Passage::id), clock.instant());
            there.ifPresent(this::onward);
        }
    }

    private Passage passage(Passage earlier, Text newer, Quoting quoting, Place at) {
        Stretch stretch = quoting.between(at.start(), at.end());
        return passages.addOrFind(
                new Passage(
                        PassageId.random(random),
                        newer.source(),
                        new Anchor.OnText(newer.id(), newer.words(), stretch),
                        earlier.madeBy(),
                        clock.instant()));
    }

    private static List<Place> places(List<Passage> passages) {
        return passages.stream()
                .map(passage -> ((Anchor.OnText) passage.anchor()).stretch())
                .map(stretch -> new Place(stretch.start(), stretch.end()))
                .toList();
    }
}
