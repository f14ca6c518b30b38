package org.muniment.api.curation.claim;

import static java.util.stream.Collectors.toSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.claim.ConflictId;
import org.muniment.claim.ConflictReport;
import org.muniment.claim.Resolution;
import org.muniment.claim.ResolutionId;
import org.muniment.claim.usecase.FindConflicts;
import org.muniment.claim.usecase.ResolveConflict;
import org.muniment.record.RecordId;
import org.muniment.review.Approval;
import org.muniment.review.usecase.ApproveResolution;

/** Claims that cannot all hold, and what is decided about them. */
@Path("/api/curation/v1/conflicts")
@Produces(MediaType.APPLICATION_JSON)
public class ConflictsResource {

    private final FindConflicts find;
    private final ResolveConflict resolve;
    private final ApproveResolution approve;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    ConflictsResource(
            FindConflicts find,
            ResolveConflict resolve,
            ApproveResolution approve,
            SignedInAgent agent,
            OnceAnswers once) {
        this.find = find;
        this.resolve = resolve;
        this.approve = approve;
        this.agent = agent;
        this.once = once;
    }

    /** The conflicts among all claims in use about a record. */
    @GET
    public ConflictList of(@QueryParam("subject") @NotNull String subject) {
        return new ConflictList(views(find.of(RecordId.parse(subject))));
    }

    /** Takes a decision down; it stands until a later one, or until a rival claim comes. */
    @POST
    @Path("/{id}/resolutions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resolve(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DecisionTaken decision) {
        String operation = "POST /api/curation/v1/conflicts/" + id + "/resolutions";
        return once.answer(agent.id(), key, operation, decision, () -> resolved(id, decision));
    }

    private Response resolved(String id, DecisionTaken taken) {
        ResolveConflict.Decision decision =
                new ResolveConflict.Decision(
                        agent.id(),
                        taken.claims().stream().map(ConflictView.ClaimSeen::ref).toList(),
                        taken.outcome(),
                        taken.preferred().map(RecordId::parse),
                        taken.reason());
        ConflictView view = view(resolve.resolve(ConflictId.parse(id), decision));
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    /** Approves the decision that stands; it is published only then. */
    @POST
    @Path("/{id}/resolutions/{resolution}/approval")
    public Response approve(
            @PathParam("id") String id, @PathParam("resolution") String resolution) {
        ConflictReport approved =
                approve.approve(agent.id(), ConflictId.parse(id), ResolutionId.parse(resolution));
        return Response.status(Response.Status.CREATED).entity(view(approved)).build();
    }

    private ConflictView view(ConflictReport report) {
        return views(List.of(report)).getFirst();
    }

    private List<ConflictView> views(List<ConflictReport> reports) {
        Map<ResolutionId, Approval> approvals =
                approve.approvals(
                        reports.stream().flatMap(ConflictView::decisions).collect(toSet()));
        return reports.stream().map(report -> ConflictView.of(report, approvals)).toList();
    }

    /** All conflicts of a record. */
    public record ConflictList(List<ConflictView> items) {}

    /**
     * What a curator decided.
     *
     * @param claims the claims in conflict as the curator saw them, all of them
     * @param preferred for the outcome {@code PREFERRED}, one of the claims
     */
    public record DecisionTaken(
            @NotEmpty List<ConflictView.ClaimSeen> claims,
            @NotNull Resolution.Outcome outcome,
            Optional<String> preferred,
            @NotNull String reason) {}
}
