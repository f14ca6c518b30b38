package org.muniment.api.curation.extraction;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.muniment.extraction.LaidOutPage;
import org.muniment.extraction.usecase.FindPlaces;
import org.muniment.passage.Region;
import org.muniment.passage.TextId;

/** The pages of the document that a text was read from, and the words on them. */
@Path("/api/curation/v1/texts/{id}/pages")
@Produces(MediaType.APPLICATION_JSON)
public class TextPagesResource {

    private final FindPlaces places;

    TextPagesResource(FindPlaces places) {
        this.places = places;
    }

    /**
     * A page.
     *
     * @param number from 1
     * @param width in units of the page; regions are in the same
     * @param height in units of the page
     * @param start of its words in the text, in Unicode code points
     * @param end of its words, exclusive
     */
    public record PageView(int number, int width, int height, int start, int end) {

        static PageView of(LaidOutPage page) {
            return new PageView(
                    page.number(), page.width(), page.height(), page.start(), page.end());
        }
    }

    /**
     * Words in a region.
     *
     * @param found whether there are any
     * @param start in Unicode code points
     * @param end in Unicode code points, exclusive
     * @param exact all that stands from the first to the last of them
     * @param confidence of the machine in the least certain of the words, from 0 to 100; absent
     *     when none was recognised in an image
     */
    public record RegionWords(
            boolean found,
            Optional<Integer> start,
            Optional<Integer> end,
            Optional<String> exact,
            Optional<Integer> confidence) {}

    /** None for a text that comes from no pages. */
    @GET
    public List<PageView> pages(@PathParam("id") String id) {
        return places.pages(TextId.parse(id)).stream().map(PageView::of).toList();
    }

    /**
     * The words that lie in a region of a page for the better part.
     *
     * @param region {@code xywh=} in units of the page
     */
    @GET
    @Path("/{number}/words")
    public RegionWords words(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @QueryParam("region") @NotNull String region) {
        Optional<FindPlaces.Found> found =
                places.words(TextId.parse(id), number, Region.parse(region));
        return new RegionWords(
                found.isPresent(),
                found.map(FindPlaces.Found::start),
                found.map(FindPlaces.Found::end),
                found.map(FindPlaces.Found::exact),
                found.flatMap(FindPlaces.Found::confidence));
    }
}
