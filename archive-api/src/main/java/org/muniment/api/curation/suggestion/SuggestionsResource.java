package org.muniment.api.curation.suggestion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.suggestion.Made;
import org.muniment.suggestion.SuggestionId;
import org.muniment.suggestion.usecase.AcceptSuggestion;
import org.muniment.suggestion.usecase.DismissSuggestions;
import org.muniment.suggestion.usecase.ReadSuggestions;
import org.muniment.suggestion.usecase.ReopenSuggestion;

/** What people make of suggestions. */
@Path(SuggestionsResource.SUGGESTIONS)
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionsResource {

    static final String SUGGESTIONS = "/api/curation/v1/suggestions";

    private final ReadSuggestions read;
    private final AcceptSuggestion accept;
    private final DismissSuggestions dismiss;
    private final ReopenSuggestion reopen;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    SuggestionsResource(
            ReadSuggestions read,
            AcceptSuggestion accept,
            DismissSuggestions dismiss,
            ReopenSuggestion reopen,
            SignedInAgent agent,
            OnceAnswers once) {
        this.read = read;
        this.accept = accept;
        this.dismiss = dismiss;
        this.reopen = reopen;
        this.agent = agent;
        this.once = once;
    }

    @GET
    @Path("/{id}")
    public SuggestionView one(@PathParam("id") String id) {
        return SuggestionView.of(read.one(SuggestionId.parse(id)));
    }

    /** Makes drafts of it, in one change set. */
    @POST
    @Path("/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AcceptanceDraft draft) {
        SuggestionId suggestion = SuggestionId.parse(id);
        return once.answer(
                agent.id(),
                key,
                "POST " + SUGGESTIONS + "/" + suggestion + "/acceptance",
                draft,
                () -> accepted(suggestion, draft));
    }

    private Response accepted(SuggestionId suggestion, AcceptanceDraft draft) {
        Made made = accept.accept(agent.id(), suggestion, draft.acceptance());
        return Response.created(URI.create(SUGGESTIONS + "/" + suggestion))
                .entity(MadeView.of(made))
                .build();
    }

    @POST
    @Path("/{id}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    public SuggestionView dismiss(@PathParam("id") String id, @NotNull @Valid WhyDismissed why) {
        List<SuggestionId> one = List.of(SuggestionId.parse(id));
        return SuggestionView.of(dismiss.dismiss(agent.id(), one, why.why()).getFirst());
    }

    /** All of them, or none. */
    @POST
    @Path("/dismissals")
    @Consumes(MediaType.APPLICATION_JSON)
    public Dismissed dismissAll(@NotNull @Valid ToDismiss all) {
        List<SuggestionId> ids = all.suggestions().stream().map(SuggestionId::parse).toList();
        return new Dismissed(
                dismiss.dismiss(agent.id(), ids, all.why()).stream()
                        .map(SuggestionView::of)
                        .toList());
    }

    /** Of an accepted one, all that came of it must be out of use. */
    @POST
    @Path("/{id}/reopen")
    public SuggestionView reopen(@PathParam("id") String id) {
        return SuggestionView.of(reopen.reopen(SuggestionId.parse(id)));
    }

    /**
     * Why a suggestion is dismissed.
     *
     * @param why for those who come later; may be left out
     */
    public record WhyDismissed(Optional<String> why) {}

    /**
     * Suggestions to dismiss together.
     *
     * @param suggestions up to 500
     * @param why for those who come later; may be left out
     */
    public record ToDismiss(@NotNull List<@NotNull String> suggestions, Optional<String> why) {}

    /** The suggestions as they stand now, by identifier. */
    public record Dismissed(List<SuggestionView> items) {}
}
