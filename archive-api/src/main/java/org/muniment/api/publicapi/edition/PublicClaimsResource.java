package org.muniment.api.publicapi.edition;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muniment.publication.store.PublicLists;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Published claims. */
@Path("/api/v1/claims")
public class PublicClaimsResource extends PublicPartsResource {

    @Inject ListQueries queries;

    PublicClaimsResource() {
        super(RecordKind.CLAIM);
    }

    /** Claims in the order of first publication, filtered as the address says. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, PublicAnswer.LD_JSON})
    public Response list(
            @Context UriInfo address,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        ListQuery query = queries.read(RecordKind.CLAIM, address.getQueryParameters());
        List<PublicLists.Listed> found =
                read.claims(query.filter(), query.asOf(), query.after(), query.limit() + 1);
        List<byte[]> items = found.stream().limit(query.limit()).map(this::printed).toList();
        return Caching.answer(
                ifNoneMatch, PublicAnswer.page(items, PublicAnswer.next(query, found)));
    }

    private byte[] printed(PublicLists.Listed listed) {
        RecordId claim = RecordId.parse(listed.place().id());
        return PrintedPart.of(listed.edition(), address(claim), json).bytes();
    }
}
