package org.muniment.api.curation.passage;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.CompareTexts;
import org.muniment.passage.usecase.ReadText;

/** Texts. They never change, and their tags are their digests. */
@Path("/api/curation/v1")
@Produces(MediaType.APPLICATION_JSON)
public class TextsResource {

    private final ReadText read;
    private final CompareTexts compare;

    TextsResource(ReadText read, CompareTexts compare) {
        this.read = read;
        this.compare = compare;
    }

    @GET
    @Path("/texts/{id}")
    public Response describe(@PathParam("id") String id, @Context Request request) {
        Text text = read.describe(TextId.parse(id));
        return Unchanging.answer(
                request, new EntityTag(text.digest().hex()), () -> TextView.of(text));
    }

    /**
     * The words, or some of them.
     *
     * @param start in Unicode code points; 0 when absent
     * @param end in Unicode code points, exclusive; the end of the text when absent
     */
    @GET
    @Path("/texts/{id}/words")
    @Produces("text/plain;charset=UTF-8")
    public Response words(
            @PathParam("id") String id,
            @QueryParam("start") @Nullable Integer start,
            @QueryParam("end") @Nullable Integer end,
            @Context Request request) {
        Text text = read.describe(TextId.parse(id));
        int from = start == null ? 0 : start;
        int to = end == null ? text.length() : end;
        return Unchanging.answer(
                request,
                new EntityTag("%s:%d-%d".formatted(text.words().hex(), from, to)),
                () -> read.words(text.id(), from, to));
    }

    /** How the words differ from those of another text of the source, in order. */
    @GET
    @Path("/texts/{id}/differences")
    public List<DifferenceView> differences(
            @PathParam("id") String id, @QueryParam("from") @NotNull String from) {
        return compare.compare(TextId.parse(from), TextId.parse(id)).stream()
                .map(DifferenceView::of)
                .toList();
    }
}
