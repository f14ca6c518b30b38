package org.muniment.api.curation.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.review.Inbox;
import org.muniment.review.Submission;
import org.muniment.review.SubmissionId;
import org.muniment.review.usecase.AssembleDossier;
import org.muniment.review.usecase.DecideReview;
import org.muniment.review.usecase.ReadInbox;
import org.muniment.review.usecase.ReadSubmission;
import org.muniment.review.usecase.RecallSubmission;
import org.muniment.review.usecase.SubmitDossier;

/** Dossiers, what is put up of them, what is decided, and the inbox. */
@Path("/api/curation/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    private static final String SUBMISSIONS = "/api/curation/v1/submissions/";

    private final AssembleDossier assemble;
    private final SubmitDossier submit;
    private final ReadSubmission read;
    private final DecideReview decide;
    private final RecallSubmission recall;
    private final ReadInbox inbox;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    ReviewResource(
            AssembleDossier assemble,
            SubmitDossier submit,
            ReadSubmission read,
            DecideReview decide,
            RecallSubmission recall,
            ReadInbox inbox,
            SignedInAgent agent,
            OnceAnswers once) {
        this.assemble = assemble;
        this.submit = submit;
        this.read = read;
        this.decide = decide;
        this.recall = recall;
        this.inbox = inbox;
        this.agent = agent;
        this.once = once;
    }

    /** The sheet of a record; for a claim, attestation or note that of its subject. */
    @GET
    @Path("/dossiers/{record}")
    public DossierView dossier(@PathParam("record") String record) {
        return DossierView.of(assemble.assemble(RecordId.parse(record)));
    }

    @POST
    @Path("/dossiers/{record}/submissions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("record") String record,
            @NotNull @Valid SubmissionDraft draft) {
        return once.answer(
                agent.id(),
                key,
                "POST /api/curation/v1/dossiers/" + record + "/submissions",
                draft,
                () -> submitted(RecordId.parse(record), draft));
    }

    private Response submitted(RecordId record, SubmissionDraft draft) {
        AgentId by = agent.id();
        Submission submission =
                draft.parts().isEmpty()
                        ? submit.submitDrafts(by, record, draft.note())
                        : submit.submit(by, record, draft.revisions(), draft.note());
        return Response.created(URI.create(SUBMISSIONS + submission.id()))
                .entity(SubmissionView.of(read.read(submission.id()), by))
                .build();
    }

    @GET
    @Path("/submissions/{id}")
    public SubmissionView submission(@PathParam("id") String id) {
        return SubmissionView.of(read.read(SubmissionId.parse(id)), agent.id());
    }

    @POST
    @Path("/submissions/{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") String id,
            @NotNull @Valid RulingDraft draft) {
        return once.answer(
                agent.id(),
                key,
                "POST " + SUBMISSIONS + id + "/decisions",
                draft,
                () -> decided(SubmissionId.parse(id), draft));
    }

    private Response decided(SubmissionId submission, RulingDraft draft) {
        AgentId by = agent.id();
        OutcomeView outcome = OutcomeView.of(decide.decide(by, submission, draft.ruling()), by);
        return Response.status(Response.Status.CREATED).entity(outcome).build();
    }

    /** Takes back what is undecided. */
    @POST
    @Path("/submissions/{id}/recall")
    public SubmissionView recall(@PathParam("id") String id) {
        SubmissionId submission = SubmissionId.parse(id);
        recall.recall(agent.id(), submission);
        return SubmissionView.of(read.read(submission), agent.id());
    }

    /**
     * What waits for you, what came back to you, what of yours does not move: a hundred of each.
     *
     * @param skip how many of each you have read
     */
    @GET
    @Path("/inbox")
    public InboxView inbox(@QueryParam("skip") @DefaultValue("0") int skip) {
        Inbox read = inbox.read(agent.id(), skip);
        Optional<String> next =
                read.more()
                        ? Optional.of("/api/curation/v1/inbox?skip=" + (skip + ReadInbox.MOST))
                        : Optional.empty();
        return InboxView.of(read, agent.id(), next);
    }
}
