package org.muniment.suggestion.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.RecordId;
import org.muniment.record.RecordState;
import org.muniment.record.store.Records;
import org.muniment.suggestion.Standing;
import org.muniment.suggestion.Suggestion;
import org.muniment.suggestion.SuggestionId;
import org.muniment.suggestion.store.Suggestions;

/** Lets a suggestion be decided about anew. */
@ApplicationScoped
public class ReopenSuggestion {

    private final Suggestions suggestions;
    private final Records records;

    ReopenSuggestion(Suggestions suggestions, Records records) {
        this.suggestions = suggestions;
        this.records = records;
    }

    /**
     * Opens it; one that is open stays so.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#WRONG_STATE} while records
     *     that came of it are in use
     */
    @Transactional
    public Suggestion reopen(SuggestionId id) {
        Suggestion suggestion =
                suggestions.lock(List.of(id)).stream()
                        .findFirst()
                        .orElseThrow(() -> ReadSuggestions.notFound(id));
        switch (suggestion.standing()) {
            case Standing.Open ignored -> {}
            case Standing.Dismissed ignored -> suggestions.reopen(id);
            case Standing.Accepted accepted -> {
                requireUndone(accepted);
                suggestions.reopen(id);
            }
        }
        return suggestions.find(id).orElseThrow();
    }

    private void requireUndone(Standing.Accepted accepted) {
        List<RecordId> inUse =
                records.states(accepted.records()).values().stream()
                        .filter(state -> !state.retired())
                        .map(RecordState::id)
                        .sorted()
                        .toList();
        if (!inUse.isEmpty()) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "Records that came of it are in use: %s. Undo change set %s first."
                            .formatted(
                                    String.join(
                                            ", ", inUse.stream().map(RecordId::toString).toList()),
                                    accepted.changeSet()));
        }
    }
}
