package org.muniment.record.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.ChangeSet;
import org.muniment.record.ChangeSetId;
import org.muniment.record.RecordId;
import org.muniment.record.store.ChangeSets;
import org.muniment.record.store.Records;

/** What was written together, and all that happened to a record. */
@ApplicationScoped
public class ReadChangeSet {

    private final ChangeSets changeSets;
    private final Records records;

    ReadChangeSet(ChangeSets changeSets, Records records) {
        this.changeSets = changeSets;
        this.records = records;
    }

    /**
     * @throws Refusal {@link RefusalCode#NOT_FOUND}
     */
    @Transactional
    public ChangeSet read(ChangeSetId id) {
        return changeSets
                .byId(id)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "There is no change set %s.".formatted(id)));
    }

    /**
     * The change sets that wrote a record, retired it, merged it or took that back, the oldest
     * first.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such record
     */
    @Transactional
    public List<ChangeSet> concerning(RecordId record) {
        if (records.state(record).isEmpty()) {
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no record %s.".formatted(record));
        }
        return changeSets.concerning(record);
    }
}
