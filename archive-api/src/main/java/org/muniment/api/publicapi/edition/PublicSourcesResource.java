package org.muniment.api.publicapi.edition;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Published sources. */
@Path("/api/v1/sources")
public class PublicSourcesResource extends PublicRecordsResource {

    PublicSourcesResource() {
        super(RecordKind.SOURCE);
    }
}
