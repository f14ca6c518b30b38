package org.muniment.api.curation.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.http.Preconditions;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.kernel.Refusal;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.RevisionRef;
import org.muniment.record.WorkingCopy;
import org.muniment.record.WorkingCopyId;
import org.muniment.record.usecase.KeepWorkingCopy;
import org.muniment.record.usecase.ReadRecord;

/** Your unfinished edits, for your eyes alone. */
@Path(WorkingCopiesResource.WORKING_COPIES)
@Produces(MediaType.APPLICATION_JSON)
public class WorkingCopiesResource {

    static final String WORKING_COPIES = "/api/curation/v1/working-copies";

    private final KeepWorkingCopy copies;
    private final ReadRecord records;
    private final SignedInAgent agent;
    private final OnceAnswers once;
    private final ObjectMapper json;

    WorkingCopiesResource(
            KeepWorkingCopy copies,
            ReadRecord records,
            SignedInAgent agent,
            OnceAnswers once,
            ObjectMapper json) {
        this.copies = copies;
        this.records = records;
        this.agent = agent;
        this.once = once;
        this.json = json;
    }

    /** All that you have, the last saved first, without their bodies. */
    @GET
    public WorkingCopyList list() {
        List<WorkingCopy> all = copies.all(agent.id());
        Map<RecordId, RecordState> states =
                records.states(
                        all.stream()
                                .flatMap(copy -> copy.base().stream())
                                .map(RevisionRef::record)
                                .toList());
        return new WorkingCopyList(
                all.stream()
                        .map(
                                copy ->
                                        WorkingCopyView.of(
                                                copy,
                                                copy.base().flatMap(base -> state(base, states)),
                                                Optional.empty()))
                        .toList());
    }

    private static Optional<RecordState> state(
            RevisionRef base, Map<RecordId, RecordState> states) {
        return Optional.ofNullable(states.get(base.record()));
    }

    /** Begins one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WorkingCopyBegun begun) {
        return once.answer(agent.id(), key, "POST " + WORKING_COPIES, begun, () -> answer(begun));
    }

    private Response answer(WorkingCopyBegun begun) {
        RecordKind kind =
                RecordKind.ofWord(begun.kind())
                        .orElseThrow(
                                () ->
                                        Refusal.invalid(
                                                "/kind", "A kind is one word, such as event."));
        WorkingCopy copy = copies.begin(agent.id(), kind, begun.baseRevision(), text(begun.body()));
        return answer(Response.created(URI.create(WORKING_COPIES + "/" + copy.id())), copy);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id) {
        return answer(Response.ok(), copies.read(agent.id(), WorkingCopyId.parse(id)));
    }

    /** Saves one. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid WorkingCopySaved saved) {
        return answer(
                Response.ok(),
                copies.save(
                        agent.id(),
                        WorkingCopyId.parse(id),
                        Preconditions.number(ifMatch),
                        saved.base(),
                        text(saved.body())));
    }

    /** Throws one away. */
    @DELETE
    @Path("/{id}")
    public void discard(@PathParam("id") String id) {
        copies.discard(agent.id(), WorkingCopyId.parse(id));
    }

    private Response answer(Response.ResponseBuilder response, WorkingCopy copy) {
        Optional<RecordState> record =
                copy.base().map(base -> records.state(copy.kind(), base.record()));
        return response.tag(new EntityTag(Integer.toString(copy.version())))
                .entity(WorkingCopyView.of(copy, record, Optional.of(tree(copy.body()))))
                .build();
    }

    private static String text(JsonNode body) {
        if (!body.isObject()) {
            throw Refusal.invalid("/body", "The body of a working copy is a JSON object.");
        }
        return body.toString();
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a working copy is not JSON", e);
        }
    }

    /**
     * What you begin to edit.
     *
     * @param kind event, actor, claim, ...
     * @param record what you edit; absent for a new record
     * @param base the revision of it that you saw
     * @param body a JSON object, as incomplete as it may be
     */
    public record WorkingCopyBegun(
            @NotNull String kind,
            Optional<String> record,
            Optional<Integer> base,
            @NotNull JsonNode body) {

        Optional<RevisionRef> baseRevision() {
            if (record.isPresent() != base.isPresent()) {
                throw Refusal.invalid(
                        "/base", "Name the record and the revision that you saw, or neither.");
            }
            return record.map(id -> new RevisionRef(RecordId.parse(id), base.orElseThrow()));
        }
    }

    /**
     * What you have by now.
     *
     * @param base when you go on from another revision of the record
     */
    public record WorkingCopySaved(Optional<Integer> base, @NotNull JsonNode body) {}

    /** Your working copies. */
    public record WorkingCopyList(List<WorkingCopyView> items) {}
}
