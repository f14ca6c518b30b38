package org.muniment.api.curation.authority;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.muniment.api.http.Limits;
import org.muniment.authority.mention.Mention;
import org.muniment.authority.usecase.FindMentions;
import org.muniment.passage.TextId;

/** Where a text mentions actors and places of the archive. Suggested by the machine, never kept. */
@Path("/api/curation/v1/texts/{id}/mentions")
@Produces(MediaType.APPLICATION_JSON)
public class MentionsResource {

    private static final int MOST = 1000;

    private final FindMentions find;

    MentionsResource(FindMentions find) {
        this.find = find;
    }

    /**
     * The mentions in order of their places; words that belong to the page are left out.
     *
     * @param after the start of the last mention of the page before
     */
    @GET
    public MentionPage mentions(
            @PathParam("id") String id,
            @QueryParam("after") @DefaultValue("-1") int after,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        Limits.require(limit, MOST);
        TextId text = TextId.parse(id);
        List<Mention> rest =
                find.inText(text).stream().filter(each -> each.start() > after).toList();
        List<Mention> page = rest.subList(0, Math.min(limit, rest.size()));
        Optional<String> next =
                page.size() == rest.size()
                        ? Optional.empty()
                        : Optional.of(
                                "/api/curation/v1/texts/%s/mentions?after=%d&limit=%d"
                                        .formatted(text, page.getLast().start(), limit));
        return new MentionPage(page.stream().map(MentionView::of).toList(), next);
    }

    /**
     * Some mentions of a text.
     *
     * @param next the relative address of those that follow; absent on the last page
     */
    public record MentionPage(List<MentionView> items, Optional<String> next) {}
}
