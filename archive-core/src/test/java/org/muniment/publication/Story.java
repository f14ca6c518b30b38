package org.muniment.publication;

import org.muniment.passage.PassageId;
import org.muniment.passage.TextId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

/**
 * An event with one claim, attested by one quotation from one source.
 *
 * @param source at its first revision
 */
public record Story(
        RevisionRef source,
        RecordId event,
        RecordId claim,
        RecordId attestation,
        PassageId passage,
        TextId text) {

    public RecordId sourceId() {
        return source.record();
    }
}
