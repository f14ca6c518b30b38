package org.muniment.api.curation.record;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Attestations. */
@Path("/api/curation/v1/attestations")
public class AttestationsResource extends RecordsResource {

    AttestationsResource() {
        super(RecordKind.ATTESTATION);
    }
}
