package org.muniment.api.curation.authority;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.Limits;
import org.muniment.authority.usecase.FindByName;
import org.muniment.kernel.Refusal;
import org.muniment.record.RecordKind;

/** Actors and places by any of their names. */
@Path("/api/curation/v1/names")
@Produces(MediaType.APPLICATION_JSON)
public class NamesResource {

    private static final int MOST = 100;
    private static final List<RecordKind> NAMED = List.of(RecordKind.ACTOR, RecordKind.PLACE);

    private final FindByName find;

    NamesResource(FindByName find) {
        this.find = find;
    }

    /**
     * Those of which a name, or a word of a name, begins so, whatever the accents, case and
     * hyphens. By the name of a merged record its survivor is found.
     *
     * @param kind actor or place; without it, both
     * @param limit the most of each kind
     */
    @GET
    public NamesFound find(
            @QueryParam("q") @NotNull String name,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        Limits.require(limit, MOST);
        List<NameFound> found = new ArrayList<>();
        for (RecordKind each : kind == null ? NAMED : List.of(kind(kind))) {
            find.find(each, name, limit)
                    .forEach(
                            match ->
                                    found.add(
                                            new NameFound(
                                                    match.record().toString(),
                                                    each.word(),
                                                    match.words())));
        }
        return new NamesFound(found);
    }

    private static RecordKind kind(String word) {
        return RecordKind.ofWord(word)
                .filter(NAMED::contains)
                .orElseThrow(() -> Refusal.invalid("", "Names are those of an actor or a place."));
    }

    /** What was found, the whole names first. */
    public record NamesFound(List<NameFound> items) {}

    /**
     * A record that has the name.
     *
     * @param words the name that fits, not always the preferred one
     */
    public record NameFound(String record, String kind, String words) {}
}
