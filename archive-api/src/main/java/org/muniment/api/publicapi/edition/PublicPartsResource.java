package org.muniment.api.publicapi.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.publication.Edition;
import org.muniment.publication.StaleMark;
import org.muniment.publication.Standing;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.publication.usecase.ReadStale;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Claims or attestations: parts of the edition of a record, with addresses of their own. */
@Produces(MediaType.APPLICATION_JSON)
abstract class PublicPartsResource {

    @Inject ReadPublic read;
    @Inject ReadStale stale;
    @Inject ObjectMapper json;

    private final RecordKind kind;

    PublicPartsResource(RecordKind kind) {
        this.kind = kind;
    }

    /** The part as the current edition prints it, and a link to that. */
    @GET
    @Path("/{id}")
    public Response current(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        RecordId part = RecordId.parse(id);
        return switch (read.standingOfHolder(kind, part)) {
            case Standing.Current(var edition) -> current(part, edition, ifNoneMatch);
            case Standing.Withdrawn withdrawn -> Tombstone.response(kind, withdrawn);
            case Standing.Unpublished ignored -> throw new IllegalStateException("never answered");
        };
    }

    private Response current(RecordId part, Edition edition, @Nullable String ifNoneMatch) {
        Optional<StaleMark> mark = stale.of(edition.ref());
        EntityTag tag = new EntityTag(Status.tag(edition, mark).getValue() + "-" + part);
        return Caching.answer(ifNoneMatch, tag, () -> wrapped(part, edition, mark));
    }

    private byte[] wrapped(RecordId part, Edition edition, Optional<StaleMark> mark) {
        JsonNode whole = tree(edition);
        String self = "/api/v1/" + kind.path() + "/" + part;
        return new JsonBytes()
                .raw("{")
                .raw(Status.json(mark))
                .raw(",\"links\":{\"self\":\"")
                .raw(self)
                .raw("\",\"edition\":")
                .raw(whole.path("edition").path("id").toString())
                .raw(",\"subject\":")
                .raw(whole.path("id").toString())
                .raw("},\"current\":")
                .raw(find(whole, self).toString())
                .raw("}")
                .toByteArray();
    }

    private static JsonNode find(JsonNode edition, String address) {
        for (JsonNode claim : edition.path("claims")) {
            if (claim.path("id").asText().equals(address)) {
                return claim;
            }
            for (JsonNode attestation : claim.path("attestations")) {
                if (attestation.path("id").asText().equals(address)) {
                    return attestation;
                }
            }
        }
        throw new IllegalStateException(address + " is not printed where it should be");
    }

    private JsonNode tree(Edition edition) {
        try {
            return json.readTree(edition.bytes());
        } catch (IOException e) {
            throw new IllegalStateException("an edition is not JSON", e);
        }
    }
}
