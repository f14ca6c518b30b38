package org.muniment.api.publicapi.edition;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Published collections. */
@Path("/api/v1/collections")
public class PublicCollectionsResource extends PublicRecordsResource {

    PublicCollectionsResource() {
        super(RecordKind.COLLECTION);
    }
}
