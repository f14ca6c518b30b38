package org.muniment.api.curation.authority;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.muniment.api.http.Limits;
import org.muniment.authority.mention.UnknownName;
import org.muniment.authority.usecase.FindMentions;
import org.muniment.passage.TextId;

/** Proper names in a text that the archive does not know. Suggested by the machine, never kept. */
@Path("/api/curation/v1/texts/{id}/unknown-names")
@Produces(MediaType.APPLICATION_JSON)
public class UnknownNamesResource {

    private static final int MOST = 1000;

    private final FindMentions find;

    UnknownNamesResource(FindMentions find) {
        this.find = find;
    }

    /** The most frequent ones, with what each seems to be and why. */
    @GET
    public UnknownNameList names(
            @PathParam("id") String id, @QueryParam("limit") @DefaultValue("100") int limit) {
        Limits.require(limit, MOST);
        List<UnknownName> names = find.unknownIn(TextId.parse(id));
        return new UnknownNameList(
                names.stream().limit(limit).map(UnknownNameView::of).toList(), names.size());
    }

    /**
     * Names that no actor or place of the archive has.
     *
     * @param items the most frequent first
     * @param total how many there are
     */
    public record UnknownNameList(List<UnknownNameView> items, int total) {}

    /**
     * A name that may be entered as a new actor or place.
     *
     * @param words as they stand where it is found first, with single spaces
     * @param guess what seems to bear it
     * @param why a sentence that says what the guess rests on
     * @param count how often it stands in the text
     * @param occurrences the first of them
     */
    public record UnknownNameView(
            String words,
            UnknownName.Guess guess,
            String why,
            int count,
            List<OccurrenceView> occurrences) {

        static UnknownNameView of(UnknownName name) {
            return new UnknownNameView(
                    name.words(),
                    name.guess(),
                    name.why(),
                    name.count(),
                    name.occurrences().stream()
                            .map(
                                    each ->
                                            new OccurrenceView(
                                                    each.start(), each.end(), each.sentence()))
                            .toList());
        }
    }

    /**
     * Where a name stands.
     *
     * @param start in Unicode code points
     * @param end in Unicode code points, exclusive
     * @param sentence the words around it, as far as its sentence goes
     */
    public record OccurrenceView(int start, int end, String sentence) {}
}
