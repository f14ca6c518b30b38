package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.WordComparison;

/** How the words of two texts of a source differ. */
@ApplicationScoped
public class CompareTexts {

    private final ReadText texts;

    CompareTexts(ReadText texts) {
        this.texts = texts;
    }

    /**
     * The differences, word by word, in order.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#EXPUNGED}; {@link
     *     RefusalCode#INVALID} when the texts are of different sources
     */
    @Transactional
    public List<WordComparison.Difference> compare(TextId from, TextId to) {
        Text earlier = texts.describe(from);
        Text later = texts.describe(to);
        if (!earlier.source().equals(later.source())) {
            throw Refusal.invalid("/from", "Two texts of the same source can be compared.");
        }
        return new WordComparison(texts.words(from), texts.words(to)).differences();
    }
}
