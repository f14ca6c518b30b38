package org.muniment.record.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.Change;
import org.muniment.record.CommittedChangeSet;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordState;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.Records;

/** Two records turn out to be one and the same, or not after all. */
@ApplicationScoped
public class MergeRecords {

    private static final String ORIGIN = "curation";

    private final Records records;
    private final CommitChangeSet changeSets;

    MergeRecords(Records records, CommitChangeSet changeSets) {
        this.records = records;
        this.changeSets = changeSets;
    }

    /**
     * Lets a record stand for another.
     *
     * @param base what the curator saw of the record that is merged
     * @throws Refusal as {@link CommitChangeSet#commit} says
     */
    @Transactional
    public CommittedChangeSet merge(
            AgentId agent, RevisionRef base, RecordId survivor, Optional<String> reason) {
        return commit(agent, new Change.Merge(base, survivor), reason);
    }

    /**
     * Lets a merged record be one of its own again; what was claimed of it all the while is so
     * still.
     *
     * @throws Refusal as {@link CommitChangeSet#commit} says
     */
    @Transactional
    public CommittedChangeSet unmerge(AgentId agent, RecordId record, Optional<String> reason) {
        return commit(agent, new Change.Unmerge(state(record).headRef()), reason);
    }

    /** The records that were merged into this one, by identifier. */
    @Transactional
    public List<RecordState> mergedInto(RecordId survivor) {
        state(survivor);
        return records.mergedInto(survivor).stream().map(this::state).toList();
    }

    private RecordState state(RecordId record) {
        return records.state(record)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "There is no record %s.".formatted(record)));
    }

    private CommittedChangeSet commit(AgentId agent, Change change, Optional<String> reason) {
        return changeSets.commit(new ProposedChangeSet(agent, reason, ORIGIN, List.of(change)));
    }
}
