package org.muniment.api.curation.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.muniment.record.RecordState;
import org.muniment.record.RevisionRef;
import org.muniment.record.WorkingCopy;

/**
 * Your unfinished edit.
 *
 * @param record what it is an edit of; absent for a new record
 * @param base the revision that it began from
 * @param head the revision that the record is at now
 * @param baseMoved whether the record changed since
 * @param inUse whether the record still takes changes: it was neither retired nor merged
 * @param version one more each time it is saved; also its ETag
 * @param body what was saved; absent in lists
 */
public record WorkingCopyView(
        String id,
        String kind,
        Optional<String> record,
        Optional<Integer> base,
        Optional<Integer> head,
        boolean baseMoved,
        boolean inUse,
        int version,
        Instant created,
        Instant changed,
        Optional<JsonNode> body) {

    static WorkingCopyView of(
            WorkingCopy copy, Optional<RecordState> record, Optional<JsonNode> body) {
        return new WorkingCopyView(
                copy.id().toString(),
                copy.kind().word(),
                copy.base().map(base -> base.record().toString()),
                copy.base().map(RevisionRef::number),
                record.map(RecordState::head),
                record.map(state -> !copy.base().equals(Optional.of(state.headRef())))
                        .orElse(false),
                record.map(RecordState::inUse).orElse(true),
                copy.version(),
                copy.created(),
                copy.changed(),
                body);
    }
}
