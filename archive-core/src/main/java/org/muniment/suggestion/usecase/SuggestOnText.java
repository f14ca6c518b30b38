package org.muniment.suggestion.usecase;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.Words;
import org.muniment.passage.usecase.ReadText;
import org.muniment.suggestion.SuggestionRun;
import org.muniment.suggestion.engine.ArchiveNames;
import org.muniment.suggestion.engine.ReadableText;
import org.muniment.suggestion.engine.SuggestionEngine;

/**
 * Runs all engines on a text. What they offer again stays as it is, what they no longer offer goes
 * if nobody decided about it, and what somebody decided about is not put again. Reading holds no
 * transaction open.
 */
@ApplicationScoped
public class SuggestOnText {

    /** The longest text that is read at once, in code points. */
    private static final int LONGEST = 2_000_000;

    private final ReadText texts;
    private final ArchiveNames names;
    private final List<SuggestionEngine> engines;
    private final KeepOffers keep;

    SuggestOnText(
            ReadText texts,
            ArchiveNames names,
            @All List<SuggestionEngine> engines,
            KeepOffers keep) {
        this.texts = texts;
        this.names = names;
        this.engines = engines;
        this.keep = keep;
    }

    /**
     * Runs the engines; doing so again without anything new changes nothing.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such text, {@link
     *     RefusalCode#EXPUNGED} when its words were expunged, {@link RefusalCode#TOO_LARGE}
     */
    public SuggestionRun run(TextId id) {
        Text text = texts.describe(id);
        requireFits(text);
        Words words = texts.words(id);
        ReadableText readable = new ReadableText(text, words, names.in(words, text.blocks()));
        List<KeepOffers.Reading> readings =
                engines.stream()
                        .map(one -> new KeepOffers.Reading(one.engine(), one.read(readable)))
                        .toList();
        return keep.keep(id, readings);
    }

    private static void requireFits(Text text) {
        if (text.length() > LONGEST) {
            throw new Refusal(
                    RefusalCode.TOO_LARGE,
                    "The machines read texts of up to %,d characters; this one has %,d. Enter its parts as texts of their own."
                            .formatted(LONGEST, text.length()));
        }
    }
}
