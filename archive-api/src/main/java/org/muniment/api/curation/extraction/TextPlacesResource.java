package org.muniment.api.curation.extraction;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.muniment.extraction.usecase.FindPlaces;
import org.muniment.passage.Region;
import org.muniment.passage.TextId;

/** Where words of a text stand on the pages that it was read from. */
@Path("/api/curation/v1/texts/{id}/places")
@Produces(MediaType.APPLICATION_JSON)
public class TextPlacesResource {

    private final FindPlaces places;

    TextPlacesResource(FindPlaces places) {
        this.places = places;
    }

    /**
     * The places of words on one page.
     *
     * @param regions {@code xywh=}, one for each line, in units of the page
     * @param confidence of the machine in the least certain of the words, from 0 to 100; absent
     *     when none was recognised in an image
     */
    public record PlaceView(
            TextPagesResource.PageView page, List<String> regions, Optional<Integer> confidence) {

        static PlaceView of(FindPlaces.Place place) {
            return new PlaceView(
                    TextPagesResource.PageView.of(place.page()),
                    place.regions().stream().map(Region::toString).toList(),
                    place.confidence());
        }
    }

    /**
     * None when the text comes from no pages.
     *
     * @param start in Unicode code points
     * @param end in Unicode code points, exclusive
     */
    @GET
    public List<PlaceView> places(
            @PathParam("id") String id,
            @QueryParam("start") @NotNull @Min(0) Integer start,
            @QueryParam("end") @NotNull @Min(1) Integer end) {
        return places.places(TextId.parse(id), start, end).stream().map(PlaceView::of).toList();
    }
}
