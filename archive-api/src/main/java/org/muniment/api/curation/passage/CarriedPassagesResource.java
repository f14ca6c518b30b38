package org.muniment.api.curation.passage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.Limits;
import org.muniment.kernel.Refusal;
import org.muniment.passage.CarriedPassage;
import org.muniment.passage.PassageId;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.ReadCarriedPassages;
import org.muniment.record.RecordId;

/** The queue of passages that changed or were lost in a newer text and wait for a curator. */
@Path("/api/curation/v1/carried-passages")
@Produces(MediaType.APPLICATION_JSON)
public class CarriedPassagesResource {

    private static final String PATH = "/api/curation/v1/carried-passages";
    private static final int MOST = 200;

    private final ReadCarriedPassages read;
    private final CarriedViews views;

    CarriedPassagesResource(ReadCarriedPassages read, CarriedViews views) {
        this.read = read;
        this.views = views;
    }

    /**
     * A page of the queue, the longest waiting first.
     *
     * @param next the address of the next page; absent on the last
     */
    public record CarriedPage(List<CarriedView> items, Optional<String> next) {}

    @GET
    public CarriedPage waiting(
            @QueryParam("source") @Nullable String source,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Limits.require(limit, MOST);
        List<CarriedPassage> page =
                read.waiting(
                        Optional.ofNullable(source).map(RecordId::parse),
                        Optional.ofNullable(after).map(this::last),
                        limit);
        Optional<String> next =
                page.size() < limit
                        ? Optional.empty()
                        : Optional.of(
                                "%s?after=%s.%s&limit=%d%s"
                                        .formatted(
                                                PATH,
                                                page.getLast().into(),
                                                page.getLast().passage(),
                                                limit,
                                                source == null ? "" : "&source=" + source));
        return new CarriedPage(views.of(page), next);
    }

    private CarriedPassage last(String after) {
        String[] parts = after.split("\\.", -1);
        if (parts.length != 2) {
            throw lost();
        }
        return read.one(PassageId.parse(parts[1]), TextId.parse(parts[0]))
                .orElseThrow(CarriedPassagesResource::lost);
    }

    private static Refusal lost() {
        return Refusal.invalid("/after", "Take the address of the next page as it was given.");
    }
}
