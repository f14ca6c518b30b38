package org.muniment.api.curation.passage;

import jakarta.enterprise.context.ApplicationScoped;
import org.muniment.api.curation.passage.SharedWordsView.JudgementView;
import org.muniment.api.curation.passage.SharedWordsView.SharedPassageView;
import org.muniment.api.curation.passage.SharedWordsView.StretchView;
import org.muniment.passage.Place;
import org.muniment.passage.SharedPassage;
import org.muniment.passage.SharedWords;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.ReadText;

/** Shows shared passages with their words. */
@ApplicationScoped
class SharedWordsViews {

    private final ReadText texts;

    SharedWordsViews(ReadText texts) {
        this.texts = texts;
    }

    SharedWordsView of(SharedWords shared) {
        return new SharedWordsView(
                shared.one().toString(),
                shared.other().toString(),
                shared.standing(),
                shared.passages().stream().map(this::passage).toList(),
                shared.decisions().stream().map(JudgementView::of).toList());
    }

    private SharedPassageView passage(SharedPassage shared) {
        return new SharedPassageView(
                stretch(shared.text(), shared.place()),
                stretch(shared.other(), shared.otherPlace()),
                shared.fingerprints(),
                TextView.MakerView.of(shared.engine()),
                shared.at());
    }

    private StretchView stretch(TextId text, Place place) {
        return new StretchView(
                text.toString(),
                place.start(),
                place.end(),
                texts.words(text, place.start(), place.end()));
    }
}
