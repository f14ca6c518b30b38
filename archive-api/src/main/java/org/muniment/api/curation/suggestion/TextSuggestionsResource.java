package org.muniment.api.curation.suggestion;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.Limits;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;
import org.muniment.kernel.Refusal;
import org.muniment.passage.TextId;
import org.muniment.suggestion.Suggestion;
import org.muniment.suggestion.SuggestionKind;
import org.muniment.suggestion.SuggestionPlace;
import org.muniment.suggestion.SuggestionRun;
import org.muniment.suggestion.SuggestionState;
import org.muniment.suggestion.usecase.ReadSuggestions;
import org.muniment.suggestion.usecase.SuggestOnText;

/** The suggestions on one text. */
@Path("/api/curation/v1/texts/{id}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
public class TextSuggestionsResource {

    private static final int MOST = 500;

    private final SuggestOnText suggest;
    private final ReadSuggestions read;

    TextSuggestionsResource(SuggestOnText suggest, ReadSuggestions read) {
        this.suggest = suggest;
        this.read = read;
    }

    /** Runs all engines; again without anything new, it changes nothing. */
    @POST
    public RunView run(@PathParam("id") String id) {
        return RunView.of(suggest.run(TextId.parse(id)));
    }

    /** In the order of their words. */
    @GET
    public SuggestionPage on(
            @PathParam("id") String id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Limits.require(limit, MOST);
        TextId text = TextId.parse(id);
        Optional<SuggestionState> ofState =
                word("state", state, SuggestionState::ofWord, "open, accepted or dismissed");
        Optional<SuggestionKind> ofKind =
                word(
                        "kind",
                        kind,
                        SuggestionKind::ofWord,
                        "dating, mention, new-name or candidate-event");
        List<Suggestion> found = read.on(text, ofState, ofKind, place(cursor), limit + 1);
        List<Suggestion> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next =
                found.size() > limit
                        ? Optional.of(next(text, ofState, ofKind, shown.getLast(), limit))
                        : Optional.empty();
        return new SuggestionPage(shown.stream().map(SuggestionView::of).toList(), next);
    }

    private static String next(
            TextId text,
            Optional<SuggestionState> state,
            Optional<SuggestionKind> kind,
            Suggestion last,
            int limit) {
        return "/api/curation/v1/texts/%s/suggestions?cursor=%s&limit=%d%s%s"
                .formatted(
                        text,
                        SuggestionPlace.of(last),
                        limit,
                        state.map(one -> "&state=" + one.word()).orElse(""),
                        kind.map(one -> "&kind=" + one.word()).orElse(""));
    }

    private static <T> Optional<T> word(
            String parameter,
            @Nullable String word,
            Function<String, Optional<T>> known,
            String words) {
        if (word == null) {
            return Optional.empty();
        }
        Optional<T> value = known.apply(word);
        if (value.isEmpty()) {
            throw invalid(parameter, "Here belongs %s.".formatted(words));
        }
        return value;
    }

    private static Optional<SuggestionPlace> place(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(SuggestionPlace.parse(cursor));
        } catch (Refusal refused) {
            throw invalid("cursor", refused.getMessage());
        }
    }

    private static ProblemException invalid(String parameter, String message) {
        return ProblemException.of(
                ProblemCode.INVALID_REQUEST,
                message,
                List.of(Violation.ofParameter("invalid", parameter, message)));
    }

    /**
     * What came of running the engines.
     *
     * @param added offers that were not there before
     * @param kept open offers that were made again
     * @param removed open offers that were not made again
     * @param remembered offers that were not put again, because somebody had decided about them
     */
    public record RunView(String text, int added, int kept, int removed, int remembered) {

        static RunView of(SuggestionRun run) {
            return new RunView(
                    run.text().toString(),
                    run.added(),
                    run.kept(),
                    run.removed(),
                    run.remembered());
        }
    }

    /**
     * Some suggestions on a text.
     *
     * @param next the relative address of those that follow; absent on the last page
     */
    public record SuggestionPage(List<SuggestionView> items, Optional<String> next) {}
}
