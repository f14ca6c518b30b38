package org.muniment.api.curation.record;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Descriptions of sources. */
@Path("/api/curation/v1/sources")
public class SourcesResource extends RecordsResource {

    SourcesResource() {
        super(RecordKind.SOURCE);
    }
}
