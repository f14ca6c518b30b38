package org.muniment.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was written together: who, when, why, and which records.
 *
 * @param origin by which way it came: {@code curation}, {@code import}, {@code specimen}, or {@code
 *     suggestion/} with the engine that suggested it and its version
 * @param revisions what it wrote, by record
 * @param uses what else it did to records, by record
 */
public record ChangeSet(
        ChangeSetId id,
        AgentId agent,
        Instant at,
        Optional<String> reason,
        String origin,
        List<RevisionRef> revisions,
        List<UseChange> uses) {

    public ChangeSet {
        revisions = List.copyOf(revisions);
        uses = List.copyOf(uses);
    }
}
