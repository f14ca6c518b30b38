package org.muniment.api.curation.review;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

/** One revision of one record. */
public record RevisionView(@NotNull String record, @Min(1) int revision) {

    static RevisionView of(RevisionRef ref) {
        return new RevisionView(ref.record().toString(), ref.number());
    }

    RevisionRef ref() {
        return new RevisionRef(RecordId.parse(record), revision);
    }
}
