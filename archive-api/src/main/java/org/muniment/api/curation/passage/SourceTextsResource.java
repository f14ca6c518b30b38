package org.muniment.api.curation.passage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.extraction.usecase.ExtractText;
import org.muniment.passage.Text;
import org.muniment.passage.usecase.DrawText;
import org.muniment.passage.usecase.EnterText;
import org.muniment.passage.usecase.ReadText;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;

/** The texts of one source. */
@Path("/api/curation/v1/sources/{id}/texts")
@Produces(MediaType.APPLICATION_JSON)
public class SourceTextsResource {

    static final String TEXTS = "/api/curation/v1/texts/";

    private final EnterText enter;
    private final ExtractText extract;
    private final ReadText read;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    SourceTextsResource(
            EnterText enter,
            ExtractText extract,
            ReadText read,
            SignedInAgent agent,
            OnceAnswers once) {
        this.enter = enter;
        this.extract = extract;
        this.read = read;
        this.agent = agent;
        this.once = once;
    }

    @GET
    public List<TextView> ofSource(@PathParam("id") String id) {
        return read.ofSource(RecordId.parse(id)).stream().map(TextView::line).toList();
    }

    /** Adds words that are sent, or reads those of a file; 200 when these had been read before. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid TextDraft draft) {
        RecordId source = RecordId.parse(id);
        AgentId who = agent.id();
        return once.answer(
                who,
                key,
                "POST /api/curation/v1/sources/%s/texts".formatted(source),
                draft,
                () -> added(source, draft, who));
    }

    private Response added(RecordId source, TextDraft draft, AgentId who) {
        Optional<DrawText.Order> order = draft.order(source);
        if (order.isEmpty()) {
            return answer(Response.Status.CREATED, enter.enter(draft.entry(source, who), who));
        }
        DrawText.Drawn drawn = extract.now(order.get(), who);
        return answer(drawn.existed() ? Response.Status.OK : Response.Status.CREATED, drawn.text());
    }

    private static Response answer(Response.Status status, Text text) {
        return Response.status(status)
                .location(URI.create(TEXTS + text.id()))
                .tag(new EntityTag(text.digest().hex()))
                .entity(TextView.of(text))
                .build();
    }
}
