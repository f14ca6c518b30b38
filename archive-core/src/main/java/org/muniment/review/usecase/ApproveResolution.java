package org.muniment.review.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muniment.claim.ConflictId;
import org.muniment.claim.ConflictReport;
import org.muniment.claim.Resolution;
import org.muniment.claim.ResolutionId;
import org.muniment.claim.store.Resolutions;
import org.muniment.claim.usecase.FindConflicts;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.store.Records;
import org.muniment.review.Approval;
import org.muniment.review.FourEyes;
import org.muniment.review.store.ResolutionApprovals;

/**
 * Approves what a curator decided about a conflict, by four eyes. Whoever does not agree makes
 * another decision, which takes its place and has to be approved in turn.
 */
@ApplicationScoped
public class ApproveResolution {

    private final Resolutions resolutions;
    private final ResolutionApprovals approvals;
    private final FindConflicts conflicts;
    private final Records records;
    private final FourEyes rule;
    private final Clock clock;

    ApproveResolution(
            Resolutions resolutions,
            ResolutionApprovals approvals,
            FindConflicts conflicts,
            Records records,
            @ConfigProperty(name = "archive.review.four-eyes") FourEyes rule,
            Clock clock) {
        this.resolutions = resolutions;
        this.approvals = approvals;
        this.conflicts = conflicts;
        this.records = records;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * Approves the decision that stands.
     *
     * @return the conflict with it
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#NOT_YOURS} for one's own;
     *     {@link RefusalCode#WRONG_STATE} when it no longer stands, or is approved already
     */
    @Transactional
    public ConflictReport approve(AgentId agent, ConflictId conflict, ResolutionId id) {
        Resolution resolution =
                resolutions
                        .byId(id)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                RefusalCode.NOT_FOUND,
                                                "There is no decision %s about a conflict."
                                                        .formatted(id)));
        lock(resolution);
        ConflictReport report = standing(conflict, resolution);
        if (rule == FourEyes.REQUIRED && resolution.agent().equals(agent)) {
            throw new Refusal(
                    RefusalCode.NOT_YOURS,
                    "You made this decision, so somebody else has to approve it.");
        }
        Approval approval = new Approval(agent, clock.instant(), rule, Optional.empty());
        if (!approvals.add(resolution, approval)) {
            throw new Refusal(RefusalCode.WRONG_STATE, "This decision is approved already.");
        }
        return report;
    }

    /** The approvals of those of these decisions that have one. */
    @Transactional
    public Map<ResolutionId, Approval> approvals(Collection<ResolutionId> of) {
        return approvals.of(of);
    }

    /** So that no claim changes between being compared and being approved. */
    private void lock(Resolution resolution) {
        SortedMap<RecordId, Boolean> locks = new TreeMap<>();
        resolution.claims().forEach(claim -> locks.put(claim.record(), false));
        records.lock(locks);
    }

    private ConflictReport standing(ConflictId conflict, Resolution resolution) {
        return conflicts
                .inWhichStands(resolution)
                .filter(report -> report.conflict().id().equals(conflict))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.WRONG_STATE,
                                        "This decision does not stand any more: the claims have"
                                                + " changed, or another was made. Look at the"
                                                + " conflicts of the record again."));
    }
}
