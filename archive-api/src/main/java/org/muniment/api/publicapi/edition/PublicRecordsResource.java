package org.muniment.api.publicapi.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.muniment.publication.Closure;
import org.muniment.publication.Edition;
import org.muniment.publication.EditionRef;
import org.muniment.publication.Standing;
import org.muniment.publication.store.PublicLists;
import org.muniment.publication.usecase.ReadHistory;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.publication.usecase.ReadStale;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Published records of one kind. Bytes of editions go out as they were released. */
@Produces({MediaType.APPLICATION_JSON, PublicAnswer.LD_JSON})
abstract class PublicRecordsResource {

    @Inject ReadPublic read;
    @Inject ReadHistory histories;
    @Inject ReadStale stale;
    @Inject ListQueries queries;
    @Inject AsOf asOf;
    @Inject ObjectMapper json;

    private final RecordKind kind;
    private final String path;

    PublicRecordsResource(RecordKind kind) {
        this.kind = kind;
        this.path = "/api/v1/" + kind.path();
    }

    /** Current editions in the order of first publication, filtered as the address says. */
    @GET
    public Response list(
            @Context UriInfo address,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        ListQuery query = queries.read(kind, address.getQueryParameters());
        List<PublicLists.Listed> found =
                read.records(kind, query.filter(), query.asOf(), query.after(), query.limit() + 1);
        List<byte[]> items =
                found.stream()
                        .limit(query.limit())
                        .map(listed -> listed.edition().bytes())
                        .toList();
        return Caching.answer(
                ifNoneMatch, PublicAnswer.page(items, PublicAnswer.next(query, found)));
    }

    /** The current edition, or that of another time, wrapped with its status and links. */
    @GET
    @Path("/{id}")
    public Response current(
            @PathParam("id") String id,
            @Context UriInfo address,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Given given = new Given(address.getQueryParameters(), List.of(AsOf.NAME));
        OptionalLong serial = asOf.of(given);
        given.check();
        RecordId record = RecordId.parse(id);
        return switch (read.standing(kind, record)) {
            case Standing.Current(var edition) ->
                    serial.isEmpty()
                            ? current(edition, ifNoneMatch)
                            : asOf(edition, serial.getAsLong(), ifNoneMatch);
            case Standing.Withdrawn withdrawn -> gone(withdrawn);
            case Standing.Unpublished ignored -> throw new IllegalStateException("never answered");
        };
    }

    /** All editions, the oldest first: number, kind, time, digest. */
    @GET
    @Path("/{id}/editions")
    @Produces(MediaType.APPLICATION_JSON)
    public Response editions(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        RecordId record = RecordId.parse(id);
        if (read.standing(kind, record) instanceof Standing.Withdrawn withdrawn) {
            return gone(withdrawn);
        }
        Map<Integer, Closure> closed = read.closed(record);
        List<EditionLine> lines =
                read.editions(kind, record).stream()
                        .map(
                                edition ->
                                        EditionLine.of(
                                                path,
                                                edition,
                                                Optional.ofNullable(
                                                        closed.get(edition.ref().number()))))
                        .toList();
        return Caching.answer(ifNoneMatch, bytes(lines));
    }

    /** One edition, its bytes unaltered; they never change. */
    @GET
    @Path("/{id}/editions/{number}")
    public Response edition(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        RecordId record = RecordId.parse(id);
        if (read.standing(kind, record) instanceof Standing.Withdrawn withdrawn) {
            return gone(withdrawn);
        }
        Edition edition = read.edition(kind, new EditionRef(record, number));
        EntityTag tag = new EntityTag(edition.digest().hex());
        return Caching.answer(ifNoneMatch, tag, edition::bytes);
    }

    /** What became of the record since it first was public, with what each edition changed. */
    @GET
    @Path("/{id}/history")
    @Produces(MediaType.APPLICATION_JSON)
    public Response history(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        RecordId record = RecordId.parse(id);
        HistoryView view = HistoryView.of(path + "/" + record, histories.of(kind, record), json);
        return Caching.answer(ifNoneMatch, bytes(view));
    }

    private Response current(Edition edition, @Nullable String ifNoneMatch) {
        Map<String, String> links = links(edition);
        String status = Status.json(stale.of(edition.ref()));
        EntityTag tag = Caching.tag(edition.digest(), status, links.toString());
        return Caching.answer(
                ifNoneMatch,
                tag,
                () -> PublicAnswer.wrapped(status, Optional.empty(), links, edition.bytes()));
    }

    private Response asOf(Edition now, long serial, @Nullable String ifNoneMatch) {
        Edition edition = read.asOf(kind, now.ref().record(), serial);
        String self = path + "/" + edition.ref().record();
        Map<String, String> links = links(edition);
        links.put("self", self + "?" + AsOf.NAME + "=" + serial);
        links.put("current", self);
        String status =
                edition.ref().equals(now.ref())
                        ? Status.json(stale.of(edition.ref()))
                        : Status.SUPERSEDED;
        return Caching.answer(
                ifNoneMatch,
                PublicAnswer.wrapped(status, Optional.of(serial), links, edition.bytes()));
    }

    private Map<String, String> links(Edition edition) {
        String self = path + "/" + edition.ref().record();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("edition", self + "/editions/" + edition.ref().number());
        links.put("editions", self + "/editions");
        links.put("history", self + "/history");
        return links;
    }

    private Response gone(Standing.Withdrawn withdrawn) {
        return Tombstone.response(kind, withdrawn, json);
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own types are always JSON", e);
        }
    }
}
