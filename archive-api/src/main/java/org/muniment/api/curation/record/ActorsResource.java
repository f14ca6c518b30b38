package org.muniment.api.curation.record;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Authority records of actors. */
@Path("/api/curation/v1/actors")
public class ActorsResource extends RecordsResource {

    ActorsResource() {
        super(RecordKind.ACTOR);
    }
}
