package org.muniment.api.publicapi.edition;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Published places. */
@Path("/api/v1/places")
public class PublicPlacesResource extends PublicRecordsResource {

    PublicPlacesResource() {
        super(RecordKind.PLACE);
    }
}
