package org.muniment.api.curation.record;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Notes. */
@Path("/api/curation/v1/notes")
public class NotesResource extends RecordsResource {

    NotesResource() {
        super(RecordKind.NOTE);
    }
}
