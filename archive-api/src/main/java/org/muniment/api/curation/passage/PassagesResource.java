package org.muniment.api.curation.passage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.kernel.Finding;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.SelectedPassage;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.ReadCarriedPassages;
import org.muniment.passage.usecase.ReadPassage;
import org.muniment.passage.usecase.SelectPassage;
import org.muniment.passage.usecase.TraceOriginal;
import org.muniment.passage.usecase.VerifyPassage;

/**
 * Passages in texts. Pointing at the same place again answers 200 with the passage that is there,
 * so that a repeated request needs no key.
 */
@Path("/api/curation/v1")
@Produces(MediaType.APPLICATION_JSON)
public class PassagesResource {

    private static final String PASSAGES = "/api/curation/v1/passages/";

    private final SelectPassage select;
    private final ReadPassage read;
    private final VerifyPassage verify;
    private final ReadCarriedPassages carried;
    private final CarriedViews carriedViews;
    private final TraceOriginal trace;
    private final SignedInAgent agent;

    PassagesResource(
            SelectPassage select,
            ReadPassage read,
            VerifyPassage verify,
            ReadCarriedPassages carried,
            CarriedViews carriedViews,
            TraceOriginal trace,
            SignedInAgent agent) {
        this.select = select;
        this.read = read;
        this.verify = verify;
        this.carried = carried;
        this.carriedViews = carriedViews;
        this.trace = trace;
        this.agent = agent;
    }

    @POST
    @Path("/texts/{id}/passages")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response inText(@PathParam("id") String id, @NotNull @Valid PassageDraft draft) {
        return answer(select.select(TextId.parse(id), draft.selection(), agent.id()));
    }

    @GET
    @Path("/texts/{id}/passages")
    public List<PassageView> ofText(@PathParam("id") String id) {
        return read.onText(TextId.parse(id)).stream()
                .map(passage -> PassageView.of(passage, List.of()))
                .toList();
    }

    static Response answer(SelectedPassage selected) {
        Passage passage = selected.passage();
        return Response.status(selected.existed() ? Response.Status.OK : Response.Status.CREATED)
                .location(URI.create(PASSAGES + passage.id()))
                .tag(new EntityTag(passage.id().toString()))
                .entity(PassageView.of(passage, selected.remarks()))
                .build();
    }

    @GET
    @Path("/passages/{id}")
    public Response one(@PathParam("id") String id, @Context Request request) {
        Passage passage = read.one(PassageId.parse(id));
        return Unchanging.answer(
                request,
                new EntityTag(passage.id().toString()),
                () -> PassageView.of(passage, List.of()));
    }

    /** The words around a passage; empty for one on an image. */
    @GET
    @Path("/passages/{id}/context")
    public ContextView context(
            @PathParam("id") String id,
            @QueryParam("around") @DefaultValue("300") @Min(0) @Max(5_000) int around) {
        return read.context(read.one(PassageId.parse(id)), around)
                .map(context -> new ContextView(context.before(), context.after()))
                .orElse(new ContextView("", ""));
    }

    /** What stands right before and right after the words. */
    public record ContextView(String before, String after) {}

    /** What is wrong with a passage when it is looked up again; empty when all is well. */
    @GET
    @Path("/passages/{id}/findings")
    public List<Finding> findings(@PathParam("id") String id) {
        return verify.verify(read.one(PassageId.parse(id)).id());
    }

    /** What became of the passage in each newer text, the earliest first. */
    @GET
    @Path("/passages/{id}/carried")
    public List<CarriedView> carried(@PathParam("id") String id) {
        return carriedViews.of(carried.of(PassageId.parse(id)));
    }

    /** The words of the original that a passage of a translation lines up with. */
    @GET
    @Path("/passages/{id}/original")
    public OriginalView original(@PathParam("id") String id) {
        return OriginalView.of(trace.trace(read.one(PassageId.parse(id))));
    }
}
