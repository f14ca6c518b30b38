package org.muniment.api.curation.record;

import java.time.Instant;
import java.util.Optional;
import org.muniment.record.Body;
import org.muniment.record.Expunction;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.Revision;
import org.muniment.review.ReviewState;

/**
 * One revision of a record as a curator sees it.
 *
 * @param revision its number, from 1
 * @param state of this revision in review: draft, submitted, approved, changes-requested, rejected
 * @param body what it says; absent once expunged
 * @param retired whether the record left use
 * @param mergedInto the relative address of the record that stands for this one; absent unless it
 *     was merged
 * @param expunged who removed what it said, when and why
 */
public record RecordView(
        String id,
        String kind,
        int revision,
        String state,
        String digest,
        String changeSet,
        String author,
        Instant at,
        Optional<String> reason,
        Optional<Body> body,
        boolean retired,
        Optional<String> mergedInto,
        Optional<Expunged> expunged) {

    /** What remains of a body that was removed for good. */
    public record Expunged(String by, Instant at, String reason) {

        static Expunged of(Expunction expunction) {
            return new Expunged(expunction.by().toString(), expunction.at(), expunction.reason());
        }
    }

    static RecordView of(
            Revision<? extends Body> revision,
            ReviewState state,
            RecordState record,
            Optional<Expunction> expunction) {
        return new RecordView(
                revision.ref().record().toString(),
                revision.kind().word(),
                revision.ref().number(),
                state.word(),
                revision.digest().hex(),
                revision.changeSet().toString(),
                revision.author().toString(),
                revision.at(),
                revision.reason(),
                revision.body().map(Body.class::cast),
                record.retired(),
                record.mergedInto().map(id -> address(record.kind(), id)),
                expunction.map(Expunged::of));
    }

    /** The relative address of a record. */
    static String address(RecordKind kind, RecordId id) {
        return "/api/curation/v1/" + kind.path() + "/" + id;
    }
}
