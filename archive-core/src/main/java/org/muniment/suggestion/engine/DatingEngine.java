package org.muniment.suggestion.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.claim.Voice;
import org.muniment.kernel.Wording;
import org.muniment.kernel.dating.Basis;
import org.muniment.kernel.dating.Dating;
import org.muniment.passage.Maker;
import org.muniment.suggestion.Offer;
import org.muniment.suggestion.OfferedPart;
import org.muniment.suggestion.Proposal;
import org.muniment.suggestion.Quote;
import org.muniment.suggestion.SuggestionKind;

/** Offers each date in a text as the date of an event. */
@ApplicationScoped
class DatingEngine implements SuggestionEngine {

    private static final Maker.Machine ENGINE = new Maker.Machine("dates-in-words", "1");

    /** The words say all of it. */
    private static final int COMPLETE = 95;

    /** Other words had to supply a part. */
    private static final int SUPPLIED = 80;

    @Override
    public Maker.Machine engine() {
        return ENGINE;
    }

    @Override
    public List<Offer> read(ReadableText text) {
        return text.dates().stream().map(date -> offer(text, date)).toList();
    }

    private static Offer offer(ReadableText text, DateFound date) {
        Dating dating = date.dating();
        Quote quote = text.quote(date.start(), date.end());
        return new Offer(
                SuggestionKind.DATING,
                quote,
                dating.edtf().toString(),
                dating.basis().isEmpty() ? COMPLETE : SUPPLIED,
                reasons(dating),
                Optional.empty(),
                Voice.NARRATOR,
                List.of(part(text.language(date.start(), date.end()), quote, dating)),
                Optional.empty());
    }

    static OfferedPart part(String language, Quote quote, Dating dating) {
        String sentence =
                language.equals("zh")
                        ? "时间为 %s。".formatted(dating.edtf())
                        : "It is dated %s.".formatted(dating.edtf());
        return new OfferedPart(
                Properties.DATE,
                quote,
                new Proposal.OfDating(dating),
                new Wording(sentence, language));
    }

    private static List<String> reasons(Dating dating) {
        if (dating.basis().isEmpty()) {
            return List.of("The words say the whole date.");
        }
        List<String> reasons = new ArrayList<>();
        for (Basis basis : dating.basis()) {
            reasons.add(
                    basis.quotation()
                            .map(
                                    words ->
                                            "%s They are: “%s”."
                                                    .formatted(basis.explanation(), words))
                            .orElse(basis.explanation()));
        }
        return reasons;
    }
}
