package org.muniment.suggestion.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.Wording;
import org.muniment.record.AgentId;
import org.muniment.suggestion.Standing;
import org.muniment.suggestion.Suggestion;
import org.muniment.suggestion.SuggestionId;
import org.muniment.suggestion.SuggestionState;
import org.muniment.suggestion.store.Suggestions;

/** Takes down that suggestions are wrong or of no use; their engine will not put them again. */
@ApplicationScoped
public class DismissSuggestions {

    /** How many can be dismissed at once. */
    public static final int MOST = 500;

    private static final int LONGEST_REASON = 2_000;

    private final Suggestions suggestions;
    private final Clock clock;

    DismissSuggestions(Suggestions suggestions, Clock clock) {
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /**
     * Dismisses all of these, or none; one that is dismissed already stays so as it is.
     *
     * @param why may be left out
     * @return all of them as they stand now, by identifier
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is one missing, {@link
     *     RefusalCode#WRONG_STATE} when one was accepted, {@link RefusalCode#TOO_LARGE}
     */
    @Transactional
    public List<Suggestion> dismiss(
            AgentId agent, Collection<SuggestionId> ids, Optional<String> why) {
        Optional<String> reason =
                why.filter(words -> !words.isBlank()).map(DismissSuggestions::checked);
        requireSome(ids);
        Map<SuggestionId, Suggestion> there =
                suggestions.lock(ids).stream()
                        .collect(Collectors.toMap(Suggestion::id, Function.identity()));
        requireOpen(ids, there);
        Standing.Dismissed dismissed =
                new Standing.Dismissed(
                        agent, clock.instant().truncatedTo(ChronoUnit.MICROS), reason);
        there.values().stream()
                .filter(one -> one.standing().state() == SuggestionState.OPEN)
                .forEach(one -> suggestions.dismiss(one.id(), dismissed));
        return suggestions.lock(ids);
    }

    private static String checked(String why) {
        String words = Wording.clean("/why", why);
        if (words.length() > LONGEST_REASON) {
            throw Refusal.invalid(
                    "/why", "A reason has at most %d characters.".formatted(LONGEST_REASON));
        }
        return words;
    }

    private static void requireSome(Collection<SuggestionId> ids) {
        if (ids.isEmpty()) {
            throw Refusal.invalid("/suggestions", "Name at least one suggestion.");
        }
        if (ids.size() > MOST) {
            throw new Refusal(
                    RefusalCode.TOO_LARGE,
                    "At most %d suggestions are dismissed at once.".formatted(MOST));
        }
    }

    private static void requireOpen(
            Collection<SuggestionId> ids, Map<SuggestionId, Suggestion> there) {
        List<Finding> accepted = new ArrayList<>();
        for (SuggestionId id : new TreeSet<>(ids)) {
            Suggestion one = Optional.ofNullable(there.get(id)).orElseThrow(() -> missing(id));
            if (one.standing() instanceof Standing.Accepted by) {
                accepted.add(
                        Finding.error(
                                "accepted",
                                id.toString(),
                                "It was accepted on %s by %s.".formatted(by.at(), by.by())));
            }
        }
        if (!accepted.isEmpty()) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "What was accepted cannot be dismissed; undo its change set and reopen it"
                            + " first. None was dismissed.",
                    accepted);
        }
    }

    private static Refusal missing(SuggestionId id) {
        return ReadSuggestions.notFound(id);
    }
}
