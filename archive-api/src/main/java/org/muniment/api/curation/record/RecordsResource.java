package org.muniment.api.curation.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.Limits;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.http.Preconditions;
import org.muniment.api.identity.Role;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.kernel.Refusal;
import org.muniment.publication.usecase.ExpungeContent;
import org.muniment.record.Body;
import org.muniment.record.Change;
import org.muniment.record.Expunction;
import org.muniment.record.FieldChange;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.BodyFormats;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.CompareRevisions;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.record.usecase.RestoreRevision;
import org.muniment.review.ReviewState;
import org.muniment.review.usecase.ReadReviewState;
import org.muniment.review.usecase.RequireEditor;

/** Records of one kind. */
@Produces(MediaType.APPLICATION_JSON)
abstract class RecordsResource {

    private static final int MOST = 200;
    private static final String ORIGIN = "curation";

    @Inject CommitChangeSet changeSets;
    @Inject ReadRecord read;
    @Inject ExpungeContent expunged;
    @Inject CompareRevisions compare;
    @Inject RestoreRevision restore;
    @Inject ReadReviewState states;
    @Inject RequireEditor editor;
    @Inject BodyFormats formats;
    @Inject SignedInAgent agent;
    @Inject OnceAnswers once;
    @Inject ObjectMapper json;
    @Inject RandomGenerator random;

    private final RecordKind kind;
    private final String path;

    RecordsResource(RecordKind kind) {
        this.kind = kind;
        this.path = "/api/curation/v1/" + kind.path();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable RecordDraft sent) {
        RecordDraft draft = required(sent);
        return once.answer(agent.id(), key, "POST " + path, draft, () -> created(draft));
    }

    private Response created(RecordDraft draft) {
        Body body = body(draft);
        RecordId id = body.fixedId().orElseGet(() -> RecordId.random(random));
        commit(draft.reason(), new Change.Create(id, body));
        RecordView view = view(head(id));
        return Response.created(URI.create(path + "/" + id))
                .tag(Preconditions.tag(new RevisionRef(id, 1)))
                .entity(view)
                .build();
    }

    @GET
    public RecordPage list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Limits.require(limit, MOST);
        Optional<RecordId> from = Optional.ofNullable(after).map(RecordId::parse);
        List<RecordView> items = views(read.page(kind, from, limit, Body.class));
        Optional<String> next =
                items.size() < limit
                        ? Optional.empty()
                        : Optional.of(path + "?after=" + items.getLast().id() + "&limit=" + limit);
        return new RecordPage(items, next);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id) {
        return answer(head(RecordId.parse(id)));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response revise(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable RecordDraft sent) {
        RecordDraft draft = required(sent);
        RecordId record = RecordId.parse(id);
        RevisionRef base = Preconditions.base(record, ifMatch);
        requireEditor(record);
        commit(draft.reason(), new Change.Revise(base, body(draft)));
        return answer(head(record));
    }

    @DELETE
    @Path("/{id}")
    public void retire(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("reason") @Nullable String reason) {
        RecordId record = RecordId.parse(id);
        RevisionRef base = Preconditions.base(record, ifMatch);
        read.state(kind, record);
        commit(Optional.ofNullable(reason), new Change.Retire(base));
    }

    @GET
    @Path("/{id}/revisions")
    public List<RecordView> history(@PathParam("id") String id) {
        return views(read.history(kind, RecordId.parse(id)));
    }

    @GET
    @Path("/{id}/revisions/{number}")
    public Response revision(@PathParam("id") String id, @PathParam("number") int number) {
        RevisionRef ref = new RevisionRef(RecordId.parse(id), number);
        return answer(read.revision(kind, ref, Body.class));
    }

    /** Lets the record say again what it said then, by a new revision. */
    @POST
    @Path("/{id}/revisions/{number}/restore")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response restore(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable RestoreOrder order) {
        RecordId record = RecordId.parse(id);
        RevisionRef base = Preconditions.base(record, ifMatch);
        requireEditor(record);
        if (order == null) {
            throw Refusal.invalid("", "Send a JSON object; it may have the member reason.");
        }
        restore.restore(agent.id(), kind, base, number, order.reason());
        return answer(head(record));
    }

    @GET
    @Path("/{id}/differences")
    public List<FieldChange> differences(
            @PathParam("id") String id, @QueryParam("from") int from, @QueryParam("to") int to) {
        RecordId record = RecordId.parse(id);
        RevisionRef before = new RevisionRef(record, from);
        RevisionRef after = new RevisionRef(record, to);
        read.revision(kind, before, Body.class).present();
        read.revision(kind, after, Body.class).present();
        return compare.compare(before, after);
    }

    private void requireEditor(RecordId record) {
        read.state(kind, record);
        if (!agent.roles().contains(Role.CURATOR)) {
            editor.require(agent.id(), record);
        }
    }

    private Revision<Body> head(RecordId id) {
        read.state(kind, id);
        return read.head(kind, id, Body.class);
    }

    /** What was expunged is refused, lest it be taken for empty; the history shows that it was. */
    private Response answer(Revision<Body> revision) {
        expunction(revision)
                .ifPresent(
                        removed -> {
                            throw removed.refusal(
                                    "What revision %d said".formatted(revision.ref().number()));
                        });
        return Response.ok(view(revision)).tag(Preconditions.tag(revision.ref())).build();
    }

    private RecordView view(Revision<Body> revision) {
        return views(List.of(revision)).getFirst();
    }

    private List<RecordView> views(List<Revision<Body>> revisions) {
        Map<RevisionRef, ReviewState> known =
                states.of(revisions.stream().map(Revision::ref).toList());
        Map<RecordId, RecordState> records =
                read.states(revisions.stream().map(one -> one.ref().record()).toList());
        return revisions.stream()
                .map(
                        revision ->
                                RecordView.of(
                                        revision,
                                        known.getOrDefault(revision.ref(), ReviewState.DRAFT),
                                        Objects.requireNonNull(
                                                records.get(revision.ref().record())),
                                        expunction(revision)))
                .toList();
    }

    private Optional<Expunction> expunction(Revision<Body> revision) {
        return revision.body().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(
                        expunged.ofRevisions(revision.ref().record()).get(revision.ref().number()));
    }

    private void commit(Optional<String> reason, Change change) {
        changeSets.commit(new ProposedChangeSet(agent.id(), reason, ORIGIN, List.of(change)));
    }

    private static RecordDraft required(@Nullable RecordDraft sent) {
        if (sent == null) {
            throw Refusal.invalid("", "Send a JSON object with the member body.");
        }
        return sent;
    }

    private Body body(RecordDraft draft) {
        if (draft.body() == null || draft.body().isNull()) {
            throw Refusal.invalid("/body", "Say in the member body what the record shall say.");
        }
        try {
            return json.readerFor(formats.type(kind))
                    .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(draft.body());
        } catch (JsonMappingException e) {
            e.prependPath(draft, "body");
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree is read without input", e);
        }
    }
}
