package org.muniment.api.curation.record;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Events. */
@Path("/api/curation/v1/events")
public class EventsResource extends RecordsResource {

    EventsResource() {
        super(RecordKind.EVENT);
    }
}
