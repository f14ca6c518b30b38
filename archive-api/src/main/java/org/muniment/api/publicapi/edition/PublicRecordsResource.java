package org.muniment.api.publicapi.edition;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.Limits;
import org.muniment.publication.Closure;
import org.muniment.publication.Edition;
import org.muniment.publication.EditionRef;
import org.muniment.publication.StaleMark;
import org.muniment.publication.Standing;
import org.muniment.publication.store.Editions;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.publication.usecase.ReadStale;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Published records of one kind. Bytes of editions go out as they were released. */
@Produces(MediaType.APPLICATION_JSON)
abstract class PublicRecordsResource {

    private static final int MOST = 100;

    @Inject ReadPublic read;
    @Inject ReadStale stale;

    private final RecordKind kind;
    private final String path;

    PublicRecordsResource(RecordKind kind) {
        this.kind = kind;
        this.path = "/api/v1/" + kind.path();
    }

    /**
     * Current editions in the order of first publication.
     *
     * @param cursor from the page before; without it, from the start
     */
    @GET
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        Limits.require(limit, MOST);
        Cursor after = Cursor.parse(cursor);
        List<Editions.Listed> page = read.page(kind, after.since(), after.record(), limit + 1);
        boolean more = page.size() > limit;
        List<Editions.Listed> items = more ? page.subList(0, limit) : page;
        JsonBytes json = new JsonBytes().raw("{\"items\":[");
        for (int i = 0; i < items.size(); i++) {
            json.raw(i == 0 ? "" : ",").bytes(items.get(i).edition().bytes());
        }
        json.raw("]");
        if (more) {
            Editions.Listed last = items.getLast();
            Cursor next = new Cursor(last.since(), last.edition().ref().record().toString());
            json.raw(",\"next\":\"%s?cursor=%s&limit=%d\"".formatted(path, next, limit));
        }
        return Response.ok(json.raw("}").toByteArray()).cacheControl(Caching.forAMinute()).build();
    }

    /** The current edition, wrapped with its status and links. */
    @GET
    @Path("/{id}")
    public Response current(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return switch (read.standing(kind, RecordId.parse(id))) {
            case Standing.Current(var edition) ->
                    current(path, edition, stale.of(edition.ref()), ifNoneMatch);
            case Standing.Withdrawn withdrawn -> Tombstone.response(kind, withdrawn);
            case Standing.Unpublished ignored -> throw new IllegalStateException("never answered");
        };
    }

    /** All editions, the oldest first: number, kind, time, digest. */
    @GET
    @Path("/{id}/editions")
    public Response editions(@PathParam("id") String id) {
        RecordId record = RecordId.parse(id);
        if (read.standing(kind, record) instanceof Standing.Withdrawn withdrawn) {
            return Tombstone.response(kind, withdrawn);
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
        return Response.ok(lines).cacheControl(Caching.forAMinute()).build();
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
            return Tombstone.response(kind, withdrawn);
        }
        Edition edition = read.edition(kind, new EditionRef(record, number));
        EntityTag tag = new EntityTag(edition.digest().hex());
        return Caching.answer(ifNoneMatch, tag, edition::bytes);
    }

    private static Response current(
            String path, Edition edition, Optional<StaleMark> stale, @Nullable String ifNoneMatch) {
        return Caching.answer(
                ifNoneMatch, Status.tag(edition, stale), () -> wrapped(path, edition, stale));
    }

    private static byte[] wrapped(String path, Edition edition, Optional<StaleMark> stale) {
        String self = path + "/" + edition.ref().record();
        return new JsonBytes()
                .raw("{")
                .raw(Status.json(stale))
                .raw(",\"links\":{\"self\":\"")
                .raw(self)
                .raw("\",\"edition\":\"")
                .raw(self + "/editions/" + edition.ref().number())
                .raw("\",\"editions\":\"")
                .raw(self + "/editions")
                .raw("\"},\"current\":")
                .bytes(edition.bytes())
                .raw("}")
                .toByteArray();
    }
}
