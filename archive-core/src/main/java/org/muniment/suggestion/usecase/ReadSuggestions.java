package org.muniment.suggestion.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.ReadText;
import org.muniment.suggestion.Suggestion;
import org.muniment.suggestion.SuggestionId;
import org.muniment.suggestion.SuggestionKind;
import org.muniment.suggestion.SuggestionPlace;
import org.muniment.suggestion.SuggestionState;
import org.muniment.suggestion.store.Suggestions;

/** The suggestions on a text. */
@ApplicationScoped
public class ReadSuggestions {

    private final Suggestions suggestions;
    private final ReadText texts;

    ReadSuggestions(Suggestions suggestions, ReadText texts) {
        this.suggestions = suggestions;
        this.texts = texts;
    }

    /**
     * One suggestion.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}
     */
    @Transactional
    public Suggestion one(SuggestionId id) {
        return suggestions.find(id).orElseThrow(() -> notFound(id));
    }

    /**
     * The suggestions on a text, in the order of their words.
     *
     * @param state empty for any
     * @param kind empty for any
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such text
     */
    @Transactional
    public List<Suggestion> on(
            TextId text,
            Optional<SuggestionState> state,
            Optional<SuggestionKind> kind,
            Optional<SuggestionPlace> after,
            int most) {
        texts.describe(text);
        return suggestions.page(
                text,
                state.<Set<SuggestionState>>map(Set::of)
                        .orElseGet(() -> EnumSet.allOf(SuggestionState.class)),
                kind.<Set<SuggestionKind>>map(Set::of)
                        .orElseGet(() -> EnumSet.allOf(SuggestionKind.class)),
                after,
                most);
    }

    static Refusal notFound(SuggestionId id) {
        return new Refusal(
                RefusalCode.NOT_FOUND,
                "There is no suggestion %s. The machine may have made another of it since: list those on the text again."
                        .formatted(id));
    }
}
