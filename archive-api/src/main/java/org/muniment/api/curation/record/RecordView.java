package org.muniment.api.curation.record;

import java.time.Instant;
import java.util.Optional;
import org.muniment.record.Body;
import org.muniment.record.Revision;

/**
 * One revision of a record as a curator sees it.
 *
 * @param revision its number, from 1
 * @param body what it says; absent once expunged
 */
public record RecordView(
        String id,
        String kind,
        int revision,
        String digest,
        String changeSet,
        String author,
        Instant at,
        Optional<String> reason,
        Optional<Body> body) {

    static RecordView of(Revision<? extends Body> revision) {
        return new RecordView(
                revision.ref().record().toString(),
                revision.kind().word(),
                revision.ref().number(),
                revision.digest().hex(),
                revision.changeSet().toString(),
                revision.author().toString(),
                revision.at(),
                revision.reason(),
                revision.body().map(Body.class::cast));
    }
}
