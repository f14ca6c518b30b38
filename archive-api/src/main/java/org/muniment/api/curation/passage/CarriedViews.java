package org.muniment.api.curation.passage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.muniment.passage.CarriedPassage;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.usecase.ReadPassage;
import org.muniment.passage.usecase.ReadText;

/** Shows carried passages with their words. */
@ApplicationScoped
class CarriedViews {

    private final ReadPassage passages;
    private final ReadText texts;

    CarriedViews(ReadPassage passages, ReadText texts) {
        this.passages = passages;
        this.texts = texts;
    }

    List<CarriedView> of(List<CarriedPassage> all) {
        Map<PassageId, Passage> known =
                passages.these(all.stream().map(CarriedPassage::passage).distinct().toList());
        return all.stream()
                .map(
                        one ->
                                CarriedView.of(
                                        one,
                                        Objects.requireNonNull(known.get(one.passage())),
                                        one.likely()
                                                .map(
                                                        at ->
                                                                texts.words(
                                                                        one.into(),
                                                                        at.start(),
                                                                        at.end()))))
                .toList();
    }

    CarriedView of(CarriedPassage one) {
        return of(List.of(one)).getFirst();
    }
}
