package org.muniment.api.curation.record;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Collections. */
@Path("/api/curation/v1/collections")
public class CollectionsResource extends RecordsResource {

    CollectionsResource() {
        super(RecordKind.COLLECTION);
    }
}
