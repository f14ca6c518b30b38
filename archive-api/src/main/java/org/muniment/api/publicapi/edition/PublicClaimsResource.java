package org.muniment.api.publicapi.edition;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Published claims. */
@Path("/api/v1/claims")
public class PublicClaimsResource extends PublicPartsResource {

    PublicClaimsResource() {
        super(RecordKind.CLAIM);
    }
}
