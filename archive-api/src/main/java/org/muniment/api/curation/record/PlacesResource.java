package org.muniment.api.curation.record;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Authority records of places. */
@Path("/api/curation/v1/places")
public class PlacesResource extends RecordsResource {

    PlacesResource() {
        super(RecordKind.PLACE);
    }
}
