package org.muniment.claim.usecase;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Conflict;
import org.muniment.claim.ConflictId;
import org.muniment.claim.ConflictReport;
import org.muniment.claim.Resolution;
import org.muniment.claim.ResolutionId;
import org.muniment.claim.store.Claims;
import org.muniment.claim.store.Resolutions;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.RecordWatcher;
import org.muniment.record.store.Records;

/** Takes down what a curator decides about a conflict; it can be decided anew at any time. */
@ApplicationScoped
public class ResolveConflict {

    private final FindConflicts conflicts;
    private final Claims claims;
    private final Records records;
    private final Resolutions resolutions;
    private final List<RecordWatcher> watchers;
    private final Clock clock;
    private final RandomGenerator random;

    ResolveConflict(
            FindConflicts conflicts,
            Claims claims,
            Records records,
            Resolutions resolutions,
            @All List<RecordWatcher> watchers,
            Clock clock,
            RandomGenerator random) {
        this.conflicts = conflicts;
        this.claims = claims;
        this.records = records;
        this.resolutions = resolutions;
        this.watchers = watchers;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A decision.
     *
     * @param claims the claims in conflict, each at the revision that the curator saw
     */
    public record Decision(
            AgentId agent,
            List<RevisionRef> claims,
            Resolution.Outcome outcome,
            Optional<RecordId> preferred,
            String reason) {

        public Decision {
            claims = List.copyOf(claims);
        }
    }

    /**
     * Takes a decision down.
     *
     * @throws Refusal {@link RefusalCode#WRONG_STATE} when these claims, at these revisions, are
     *     not what is in conflict now; {@link RefusalCode#INVALID} when the decision is incomplete
     */
    @Transactional
    public ConflictReport resolve(ConflictId id, Decision decision) {
        watchers.forEach(RecordWatcher::before);
        lock(decision.claims());
        Conflict conflict = find(id, decision);
        Resolution resolution =
                new Resolution(
                        ResolutionId.random(random),
                        conflict.claims(),
                        decision.outcome(),
                        decision.preferred(),
                        decision.reason(),
                        decision.agent(),
                        clock.instant());
        resolutions.add(id, resolution);
        watchers.forEach(watcher -> watcher.decided(Set.copyOf(conflict.records())));
        return report(id, conflict.subject()).orElseThrow();
    }

    /** So that no claim changes between being compared and being decided on. */
    private void lock(List<RevisionRef> seen) {
        SortedMap<RecordId, Boolean> locks = new TreeMap<>();
        seen.forEach(claim -> locks.put(claim.record(), false));
        records.lock(locks);
    }

    private Conflict find(ConflictId id, Decision decision) {
        List<RecordId> seen = decision.claims().stream().map(RevisionRef::record).toList();
        return claims.inUse(seen).stream()
                .map(Revision<ClaimBody>::present)
                .findFirst()
                .flatMap(claim -> report(id, claim.subject()))
                .map(ConflictReport::conflict)
                .filter(
                        conflict ->
                                conflict.claims()
                                        .equals(decision.claims().stream().sorted().toList()))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.WRONG_STATE,
                                        "These claims are not, or no longer, in conflict as you saw"
                                                + " them. Look at the conflicts of the record"
                                                + " again."));
    }

    private Optional<ConflictReport> report(ConflictId id, RecordId subject) {
        return conflicts.of(subject).stream()
                .filter(report -> report.conflict().id().equals(id))
                .findFirst();
    }
}
