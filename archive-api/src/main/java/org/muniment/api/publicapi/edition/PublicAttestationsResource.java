package org.muniment.api.publicapi.edition;

import jakarta.ws.rs.Path;
import org.muniment.record.RecordKind;

/** Published attestations. */
@Path("/api/v1/attestations")
public class PublicAttestationsResource extends PublicPartsResource {

    PublicAttestationsResource() {
        super(RecordKind.ATTESTATION);
    }
}
