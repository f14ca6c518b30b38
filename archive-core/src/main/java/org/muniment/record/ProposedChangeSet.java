package org.muniment.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;

/**
 * Revisions to be made together, or not at all.
 *
 * @param reason why, in the agent's words
 * @param origin by which way it came: {@code curation}, {@code import}, {@code specimen}, or {@code
 *     suggestion/} with the engine that suggested it and its version
 * @param reliedOn records that must stay as they are until this is committed, beside those changed
 *     and those named in bodies
 */
public record ProposedChangeSet(
        AgentId agent,
        Optional<String> reason,
        String origin,
        List<Change> changes,
        Set<RecordId> reliedOn) {

    private static final int LONGEST_REASON = 10_000;

    public ProposedChangeSet {
        changes = List.copyOf(changes);
        reliedOn = Set.copyOf(reliedOn);
        reason =
                reason.map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .map(words -> Wording.clean("/reason", words));
        if (changes.isEmpty()) {
            throw Refusal.invalid("", "A change set changes at least one record.");
        }
        if (reason.map(String::length).orElse(0) > LONGEST_REASON) {
            throw Refusal.invalid(
                    "/reason", "A reason has at most %d characters.".formatted(LONGEST_REASON));
        }
        if (reason.isEmpty() && changes.stream().anyMatch(ProposedChangeSet::needsReason)) {
            throw Refusal.invalid(
                    "/reason", "Say why: who comes later has to understand the merge.");
        }
        Set<RecordId> seen = new HashSet<>();
        for (Change change : changes) {
            if (!seen.add(change.record())) {
                throw Refusal.invalid(
                        "",
                        "Record %s is changed twice in one change set.".formatted(change.record()));
            }
        }
    }

    public ProposedChangeSet(
            AgentId agent, Optional<String> reason, String origin, List<Change> changes) {
        this(agent, reason, origin, changes, Set.of());
    }

    private static boolean needsReason(Change change) {
        return change instanceof Change.Merge || change instanceof Change.Unmerge;
    }
}
