package org.muniment.api.publicapi.edition;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Published actors. */
@Path("/api/v1/actors")
public class PublicActorsResource extends PublicRecordsResource {

    PublicActorsResource() {
        super(RecordKind.ACTOR);
    }
}
