package org.muniment.api.curation.review;

import jakarta.validation.Valid;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.record.RecordId;
import org.muniment.review.ReviewThread;
import org.muniment.review.ThreadId;
import org.muniment.review.usecase.PostComment;
import org.muniment.review.usecase.ReadThreads;
import org.muniment.review.usecase.ResolveThread;

/** What curators say to each other; none of it is public. */
@Path("/api/curation/v1/threads")
@Produces(MediaType.APPLICATION_JSON)
public class ThreadsResource {

    private static final String PATH = "/api/curation/v1/threads";

    private final PostComment post;
    private final ResolveThread resolve;
    private final ReadThreads read;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    ThreadsResource(
            PostComment post,
            ResolveThread resolve,
            ReadThreads read,
            SignedInAgent agent,
            OnceAnswers once) {
        this.post = post;
        this.resolve = resolve;
        this.read = read;
        this.agent = agent;
        this.once = once;
    }

    /** The threads on a record, its fields, and its parts of submissions. */
    @GET
    public List<ThreadView> on(@QueryParam("record") @NotNull String record) {
        return read.on(RecordId.parse(record)).stream().map(ThreadView::of).toList();
    }

    @GET
    @Path("/{id}")
    public ThreadView thread(@PathParam("id") String id) {
        return ThreadView.of(read.read(ThreadId.parse(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ThreadDraft draft) {
        return once.answer(agent.id(), key, "POST " + PATH, draft, () -> started(draft));
    }

    private Response started(ThreadDraft draft) {
        ReviewThread thread = post.start(agent.id(), draft.anchor(), draft.words());
        return Response.created(URI.create(PATH + "/" + thread.id()))
                .entity(ThreadView.of(thread))
                .build();
    }

    @POST
    @Path("/{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reply(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") String id,
            @NotNull @Valid Comment comment) {
        return once.answer(
                agent.id(),
                key,
                "POST " + PATH + "/" + id + "/comments",
                comment,
                () -> replied(ThreadId.parse(id), comment));
    }

    private Response replied(ThreadId id, Comment comment) {
        return Response.status(Response.Status.CREATED)
                .entity(ThreadView.of(post.reply(agent.id(), id, comment.words())))
                .build();
    }

    @POST
    @Path("/{id}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    public ThreadView resolve(@PathParam("id") String id, @NotNull @Valid Remark remark) {
        return ThreadView.of(resolve.resolve(agent.id(), ThreadId.parse(id), remark.words()));
    }

    @POST
    @Path("/{id}/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    public ThreadView reopen(@PathParam("id") String id, @NotNull @Valid Remark remark) {
        return ThreadView.of(resolve.reopen(agent.id(), ThreadId.parse(id), remark.words()));
    }

    /** What is said. */
    public record Comment(@NotNull String words) {}

    /** What is said beside; may be left out. */
    public record Remark(Optional<String> words) {}
}
