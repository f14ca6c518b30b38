package org.muniment.api.curation.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.record.ChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.UseChange;

/**
 * What was written together.
 *
 * @param origin by which way it came: curation, import, specimen
 * @param uses what it did to records beside writing revisions
 */
public record ChangeSetView(
        String id,
        String agent,
        Instant at,
        Optional<String> reason,
        String origin,
        List<Written> revisions,
        List<Use> uses) {

    static ChangeSetView of(ChangeSet changeSet) {
        return new ChangeSetView(
                changeSet.id().toString(),
                changeSet.agent().toString(),
                changeSet.at(),
                changeSet.reason(),
                changeSet.origin(),
                changeSet.revisions().stream()
                        .map(ref -> new Written(ref.record().toString(), ref.number()))
                        .toList(),
                changeSet.uses().stream().map(Use::of).toList());
    }

    /** A revision that it wrote. */
    public record Written(String record, int revision) {}

    /**
     * That a record left use or came back.
     *
     * @param revision that the record was at
     * @param change retired, reinstated, merged or unmerged
     * @param survivor into which it was merged, or from which it was taken again
     */
    public record Use(String record, int revision, String change, Optional<String> survivor) {

        static Use of(UseChange use) {
            return new Use(
                    use.head().record().toString(),
                    use.head().number(),
                    use.what().word(),
                    use.survivor().map(RecordId::toString));
        }
    }
}
