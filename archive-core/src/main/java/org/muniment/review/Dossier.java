package org.muniment.review;

import java.util.List;
import org.muniment.record.RecordId;

/**
 * A record with everything that is reviewed together with it, on one sheet: for an event its
 * claims, their attestations, and actors that are new.
 *
 * @param parts the subject first, then claims, attestations, notes and new records
 */
public record Dossier(RecordId subject, List<DossierPart> parts) {

    public Dossier {
        parts = List.copyOf(parts);
    }
}
