package org.muniment.passage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.store.Records;

/** Sources that texts and passages may be added to. */
@ApplicationScoped
class SourcesInUse {

    private final Records records;

    SourcesInUse(Records records) {
        this.records = records;
    }

    /**
     * Sees to it that a source is in use, and stays so until the end of the transaction.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#RETIRED}
     */
    void require(RecordId source) {
        RecordState state = records.lock(new TreeMap<>(Map.of(source, false))).get(source);
        if (state == null || state.kind() != RecordKind.SOURCE) {
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no source %s.".formatted(source));
        }
        if (state.retired()) {
            throw new Refusal(
                    RefusalCode.RETIRED,
                    "Source %s was retired and takes nothing more.".formatted(source));
        }
    }
}
