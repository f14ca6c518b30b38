package org.muniment.api.curation.passage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.kernel.Refusal;
import org.muniment.passage.CarriedPassage;
import org.muniment.passage.PassageId;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.PlacePassage;
import org.muniment.passage.usecase.ReadCarriedPassages;

/** The passages that were carried over into a text, and what curators decide about them. */
@Path("/api/curation/v1/texts/{id}/carried")
@Produces(MediaType.APPLICATION_JSON)
public class CarriedIntoResource {

    private final ReadCarriedPassages read;
    private final PlacePassage place;
    private final CarriedViews views;
    private final SignedInAgent agent;

    CarriedIntoResource(
            ReadCarriedPassages read, PlacePassage place, CarriedViews views, SignedInAgent agent) {
        this.read = read;
        this.place = place;
        this.views = views;
        this.agent = agent;
    }

    /** All that came into the text, in the order of the earlier text. */
    @GET
    public List<CarriedView> into(@PathParam("id") String id) {
        return views.of(read.into(TextId.parse(id)));
    }

    /**
     * What a curator decides.
     *
     * @param outcome {@code placed} or {@code lost}
     * @param words for {@code placed}, the words of the newer text that stand for the passage
     * @param reason needed for {@code lost}
     */
    public record PlacementDraft(
            @NotNull String outcome,
            @Valid Optional<PassageDraft> words,
            Optional<String> reason) {}

    /** Takes a decision down; it holds until a later one. */
    @POST
    @Path("/{passage}/placements")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(
            @PathParam("id") String id,
            @PathParam("passage") String passage,
            @NotNull @Valid PlacementDraft draft) {
        CarriedPassage decided = decided(TextId.parse(id), PassageId.parse(passage), draft);
        return Response.status(Response.Status.CREATED).entity(views.of(decided)).build();
    }

    private CarriedPassage decided(TextId into, PassageId passage, PlacementDraft draft) {
        return switch (draft.outcome()) {
            case "placed" ->
                    place.place(
                            passage,
                            into,
                            draft.words().orElseThrow(CarriedIntoResource::noWords).selection(),
                            draft.reason(),
                            agent.id());
            case "lost" -> place.lose(passage, into, draft.reason(), agent.id());
            default -> throw Refusal.invalid("/outcome", "A passage is either placed or lost.");
        };
    }

    private static Refusal noWords() {
        return Refusal.invalid("/words", "Point at the words that stand for the passage.");
    }
}
