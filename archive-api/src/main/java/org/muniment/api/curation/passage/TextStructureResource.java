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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.FindDatings;
import org.muniment.passage.usecase.MendLayout;
import org.muniment.passage.usecase.ReadMarkup;
import org.muniment.record.AgentId;

/** What the parts of a text are, and the dates that follow from its words and its parts. */
@Path("/api/curation/v1")
@Produces(MediaType.APPLICATION_JSON)
public class TextStructureResource {

    private final FindDatings datings;
    private final MendLayout layouts;
    private final ReadMarkup markup;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    TextStructureResource(
            FindDatings datings,
            MendLayout layouts,
            ReadMarkup markup,
            SignedInAgent agent,
            OnceAnswers once) {
        this.datings = datings;
        this.layouts = layouts;
        this.markup = markup;
        this.agent = agent;
        this.once = once;
    }

    /**
     * The dates that a machine finds in a text.
     *
     * @param start of the stretch to read, in Unicode code points; 0 when absent
     * @param end of the stretch, exclusive; the end of the text when absent
     * @param published the day of publication, ISO 8601, where it is known
     */
    @GET
    @Path("/texts/{id}/datings")
    public TextDatingsView datings(
            @PathParam("id") String id,
            @QueryParam("start") @Nullable Integer start,
            @QueryParam("end") @Nullable Integer end,
            @QueryParam("published") @Nullable String published) {
        return TextDatingsView.of(
                datings.find(
                        TextId.parse(id),
                        start == null ? 0 : start,
                        end == null ? OptionalInt.empty() : OptionalInt.of(end),
                        Optional.ofNullable(published).map(TextStructureResource::day)));
    }

    private static LocalDate day(String published) {
        try {
            return LocalDate.parse(published);
        } catch (DateTimeParseException e) {
            String message = "Write the day of publication as in 1955-08-01.";
            throw ProblemException.of(
                    ProblemCode.INVALID_REQUEST,
                    message,
                    List.of(Violation.ofParameter("invalid", "published", message)));
        }
    }

    /** What the markup of its file says of a text that was imported from TEI. */
    @GET
    @Path("/texts/{id}/markup")
    public TextMarkupView markup(@PathParam("id") String id) {
        return TextMarkupView.of(markup.read(TextId.parse(id)));
    }

    /** Adds a correction of a text that has the same words and this layout. */
    @POST
    @Path("/texts/{id}/layouts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response mend(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid LayoutDraft draft) {
        TextId text = TextId.parse(id);
        AgentId who = agent.id();
        return once.answer(
                who,
                key,
                "POST /api/curation/v1/texts/%s/layouts".formatted(text),
                draft,
                () -> answer(layouts.mend(text, draft.layout(), who)));
    }

    private static Response answer(Text text) {
        return Response.created(URI.create(SourceTextsResource.TEXTS + text.id()))
                .tag(new EntityTag(text.digest().hex()))
                .entity(TextView.of(text))
                .build();
    }
}
