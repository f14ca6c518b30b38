package org.muniment.api.publicapi.edition;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Published events. */
@Path("/api/v1/events")
public class PublicEventsResource extends PublicRecordsResource {

    PublicEventsResource() {
        super(RecordKind.EVENT);
    }
}
