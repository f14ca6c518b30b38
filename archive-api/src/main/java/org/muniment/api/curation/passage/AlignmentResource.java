package org.muniment.api.curation.passage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.Preconditions;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.passage.Alignment;
import org.muniment.passage.Bead;
import org.muniment.passage.Place;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.AlignTranslation;

/** Which words of a translation render which words of its original. */
@Path("/api/curation/v1/texts/{id}/alignment")
@Produces(MediaType.APPLICATION_JSON)
public class AlignmentResource {

    private final AlignTranslation align;
    private final SignedInAgent agent;

    AlignmentResource(AlignTranslation align, SignedInAgent agent) {
        this.align = align;
        this.agent = agent;
    }

    /**
     * Sentences of both texts that go together; all offsets in Unicode code points, ends exclusive.
     * A side with nothing on it has its start and end at the same place.
     */
    public record BeadView(
            int originalStart, int originalEnd, int translationStart, int translationEnd) {

        static BeadView of(Bead bead) {
            return new BeadView(
                    bead.original().start(),
                    bead.original().end(),
                    bead.translation().start(),
                    bead.translation().end());
        }

        Bead bead() {
            return new Bead(
                    new Place(originalStart, originalEnd),
                    new Place(translationStart, translationEnd));
        }
    }

    /**
     * An alignment.
     *
     * @param number counted from 1; each mending has the next
     * @param maker the program that reckoned it, or the person who mended it
     */
    public record AlignmentView(
            String translation,
            String original,
            int number,
            TextView.MakerView maker,
            List<BeadView> beads,
            Instant at) {}

    /**
     * A mended alignment.
     *
     * @param beads all of them, in order: they leave out no words of either text
     */
    public record AlignmentDraft(@NotNull @Valid List<BeadView> beads) {}

    @GET
    public Response get(@PathParam("id") String id) {
        return answer(align.of(TextId.parse(id)));
    }

    /** Keeps what a curator mended; the alignment before it stays in the archive. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AlignmentDraft draft) {
        return answer(
                align.mend(
                        TextId.parse(id),
                        Preconditions.number(ifMatch),
                        draft.beads().stream().map(BeadView::bead).toList(),
                        agent.id()));
    }

    private static Response answer(Alignment alignment) {
        AlignmentView view =
                new AlignmentView(
                        alignment.translation().toString(),
                        alignment.original().toString(),
                        alignment.number(),
                        TextView.MakerView.of(alignment.maker()),
                        alignment.beads().stream().map(BeadView::of).toList(),
                        alignment.at());
        return Response.ok(view).tag(new EntityTag(Integer.toString(alignment.number()))).build();
    }
}
