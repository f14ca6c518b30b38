package org.muniment.api.publicapi.edition;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.muniment.publication.Edition;
import org.muniment.publication.Standing;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.publication.usecase.ReadStale;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Claims or attestations: parts of the edition of a record, with addresses of their own. */
@Produces({MediaType.APPLICATION_JSON, PublicAnswer.LD_JSON})
abstract class PublicPartsResource {

    @Inject ReadPublic read;
    @Inject ReadStale stale;
    @Inject AsOf asOf;
    @Inject ObjectMapper json;

    private final RecordKind kind;

    PublicPartsResource(RecordKind kind) {
        this.kind = kind;
    }

    /** The part as the current edition prints it, or that of another time, and a link to that. */
    @GET
    @Path("/{id}")
    public Response current(
            @PathParam("id") String id,
            @Context UriInfo address,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Given given = new Given(address.getQueryParameters(), List.of(AsOf.NAME));
        OptionalLong serial = asOf.of(given);
        given.check();
        RecordId part = RecordId.parse(id);
        Standing holder =
                serial.isEmpty()
                        ? read.standingOfHolder(kind, part)
                        : read.standingOfHolder(kind, part, serial.getAsLong());
        return switch (holder) {
            case Standing.Current(var edition) -> answer(part, edition, serial, ifNoneMatch);
            case Standing.Withdrawn withdrawn -> Tombstone.response(kind, withdrawn, json);
            case Standing.Unpublished ignored -> throw new IllegalStateException("never answered");
        };
    }

    private Response answer(
            RecordId part, Edition edition, OptionalLong serial, @Nullable String ifNoneMatch) {
        String self = address(part);
        PrintedPart printed = PrintedPart.of(edition, self, json);
        Map<String, String> links = new LinkedHashMap<>(printed.links());
        Optional<Long> then =
                serial.isPresent() ? Optional.of(serial.getAsLong()) : Optional.empty();
        then.ifPresent(
                each -> {
                    links.put("self", self + "?" + AsOf.NAME + "=" + each);
                    links.put("current", self);
                });
        return Caching.answer(
                ifNoneMatch,
                PublicAnswer.wrapped(status(edition, then), then, links, printed.bytes()));
    }

    private String status(Edition edition, Optional<Long> then) {
        return then.isEmpty() || read.isCurrent(edition.ref())
                ? Status.json(stale.of(edition.ref()))
                : Status.SUPERSEDED;
    }

    String address(RecordId part) {
        return "/api/v1/" + kind.path() + "/" + part;
    }
}
