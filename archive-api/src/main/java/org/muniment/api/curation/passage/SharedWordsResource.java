package org.muniment.api.curation.passage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.Limits;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.kernel.Refusal;
import org.muniment.passage.SharedWords;
import org.muniment.passage.usecase.FindSharedWords;
import org.muniment.passage.usecase.JudgeSharedWords;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.source.Derivation;

/** Words that two sources were found to share, and what curators make of them. */
@Path("/api/curation/v1/shared-words")
@Produces(MediaType.APPLICATION_JSON)
public class SharedWordsResource {

    private static final int MOST = 200;

    private final FindSharedWords find;
    private final JudgeSharedWords judge;
    private final SharedWordsViews views;
    private final SignedInAgent agent;

    SharedWordsResource(
            FindSharedWords find,
            JudgeSharedWords judge,
            SharedWordsViews views,
            SignedInAgent agent) {
        this.find = find;
        this.judge = judge;
        this.views = views;
        this.agent = agent;
    }

    /** Pairs of sources. */
    public record SharedWordsList(List<SharedWordsView> items) {}

    /** What nobody has judged yet; or, of one source, all. */
    @GET
    public SharedWordsList list(
            @QueryParam("source") @Nullable String source,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Limits.require(limit, MOST);
        List<SharedWords> found = find.of(Optional.ofNullable(source).map(RecordId::parse), limit);
        return new SharedWordsList(found.stream().map(views::of).toList());
    }

    /**
     * What a curator makes of it.
     *
     * @param outcome {@code confirmed} or {@code dismissed}
     * @param derived for {@code confirmed}, which of the two sources derives from the other
     * @param revision for {@code confirmed}, its head as the curator saw it
     * @param how for {@code confirmed}, in which manner
     * @param reason needed for {@code dismissed}
     */
    public record JudgementDraft(
            @NotNull String outcome,
            Optional<String> derived,
            Optional<Integer> revision,
            Optional<Derivation.Manner> how,
            Optional<String> reason) {}

    /** Takes a decision down; confirming declares the derivation by a new revision. */
    @POST
    @Path("/{one}/{other}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(
            @PathParam("one") String one,
            @PathParam("other") String other,
            @NotNull @Valid JudgementDraft draft) {
        SharedWords decided =
                switch (draft.outcome()) {
                    case "confirmed" ->
                            confirmed(RecordId.parse(one), RecordId.parse(other), draft);
                    case "dismissed" ->
                            judge.dismiss(
                                    agent.id(),
                                    RecordId.parse(one),
                                    RecordId.parse(other),
                                    draft.reason()
                                            .orElseThrow(
                                                    () ->
                                                            missing(
                                                                    "/reason",
                                                                    "Say why the shared words mean"
                                                                            + " nothing.")));
                    default ->
                            throw missing(
                                    "/outcome", "Shared words are either confirmed or dismissed.");
                };
        return Response.status(Response.Status.CREATED).entity(views.of(decided)).build();
    }

    private SharedWords confirmed(RecordId one, RecordId other, JudgementDraft draft) {
        RecordId derived =
                draft.derived()
                        .map(RecordId::parse)
                        .filter(id -> id.equals(one) || id.equals(other))
                        .orElseThrow(
                                () ->
                                        missing(
                                                "/derived",
                                                "Say which of the two sources derives from the"
                                                        + " other."));
        int revision =
                draft.revision()
                        .orElseThrow(
                                () ->
                                        missing(
                                                "/revision",
                                                "Give the revision of that source which you saw."));
        return judge.confirm(
                agent.id(),
                new RevisionRef(derived, revision),
                derived.equals(one) ? other : one,
                draft.how()
                        .orElseThrow(
                                () -> missing("/how", "Say in which manner it derives from it.")),
                draft.reason());
    }

    private static Refusal missing(String pointer, String message) {
        return Refusal.invalid(pointer, message);
    }
}
