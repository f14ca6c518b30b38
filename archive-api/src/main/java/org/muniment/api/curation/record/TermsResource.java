package org.muniment.api.curation.record;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Terms of the vocabularies. */
@Path("/api/curation/v1/terms")
public class TermsResource extends RecordsResource {

    TermsResource() {
        super(RecordKind.TERM);
    }
}
