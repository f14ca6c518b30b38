package org.muniment.publication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.publication.store.PublicationLog;
import org.muniment.record.Change;
import org.muniment.record.CommittedChangeSet;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.store.ChangeSetFollower;

/**
 * What change sets mean for what is public: narrower access redacts, and editions that rest on what
 * leaves use become stale. Other changes are drafts, and mean nothing until they are approved.
 */
@ApplicationScoped
class FollowChangeSets implements ChangeSetFollower {

    private final PublicationLog log;
    private final RedactNarrowed redact;
    private final MarkStale stale;

    FollowChangeSets(PublicationLog log, RedactNarrowed redact, MarkStale stale) {
        this.log = log;
        this.redact = redact;
        this.stale = stale;
    }

    /** A release holds its turn in the log while it waits for records; so this comes first here. */
    @Override
    public void before(ProposedChangeSet proposed) {
        if (proposed.changes().stream().anyMatch(redact::mayNarrow)) {
            log.takeTurn();
        } else if (!comingOrGoing(proposed).isEmpty()) {
            log.holdTurns();
        }
    }

    @Override
    public void after(ProposedChangeSet proposed, CommittedChangeSet committed) {
        redact.follow(proposed, committed);
        Set<RecordId> records = comingOrGoing(proposed);
        if (!records.isEmpty()) {
            stale.cameOrWent(records);
        }
    }

    /** Records that are retired, merged or the like: no new words that would wait for approval. */
    private static Set<RecordId> comingOrGoing(ProposedChangeSet proposed) {
        return proposed.changes().stream()
                .filter(
                        change ->
                                !(change instanceof Change.Create
                                        || change instanceof Change.Revise))
                .map(Change::record)
                .collect(Collectors.toSet());
    }
}
