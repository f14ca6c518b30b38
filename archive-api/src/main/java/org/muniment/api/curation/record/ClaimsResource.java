package org.muniment.api.curation.record;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Claims. */
@Path("/api/curation/v1/claims")
public class ClaimsResource extends RecordsResource {

    ClaimsResource() {
        super(RecordKind.CLAIM);
    }
}
