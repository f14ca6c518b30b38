package org.muniment.specimen.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.claim.Conflict;
import org.muniment.claim.ConflictReport;
import org.muniment.claim.usecase.FindConflicts;
import org.muniment.claim.usecase.ResolveConflict;
import org.muniment.publication.usecase.PublishRelease;
import org.muniment.publication.usecase.WithdrawRecord;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.review.usecase.ApproveResolution;
import org.muniment.specimen.Act;

/** Decides conflicts, publishes and withdraws. */
@ApplicationScoped
class Publish {

    private final FindConflicts findConflicts;
    private final ResolveConflict resolveConflict;
    private final ApproveResolution approveResolution;
    private final PublishRelease publishRelease;
    private final WithdrawRecord withdrawRecord;

    Publish(
            FindConflicts findConflicts,
            ResolveConflict resolveConflict,
            ApproveResolution approveResolution,
            PublishRelease publishRelease,
            WithdrawRecord withdrawRecord) {
        this.findConflicts = findConflicts;
        this.resolveConflict = resolveConflict;
        this.approveResolution = approveResolution;
        this.publishRelease = publishRelease;
        this.withdrawRecord = withdrawRecord;
    }

    void resolve(Act.Resolve act, Stage stage) {
        String subject = act.claims().getFirst().replaceFirst("/.*", "");
        Set<RecordId> claims = act.claims().stream().map(stage::record).collect(Collectors.toSet());
        Conflict conflict =
                findConflicts.of(stage.record(subject)).stream()
                        .map(ConflictReport::conflict)
                        .filter(found -> Set.copyOf(found.records()).equals(claims))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "no conflict between " + act.claims()));
        ConflictReport resolved =
                resolveConflict.resolve(
                        conflict.id(),
                        new ResolveConflict.Decision(
                                stage.person(act.who()),
                                conflict.claims(),
                                act.outcome(),
                                act.preferred().map(stage::record),
                                act.reason()));
        approveResolution.approve(
                stage.person(act.approvedBy()),
                conflict.id(),
                resolved.standing().orElseThrow().id());
    }

    void release(Act.Release act, Stage stage) {
        publishRelease.publish(
                stage.person(act.who()),
                act.records().stream().map(stage::record).collect(Collectors.toSet()),
                act.reason(),
                act.correction());
    }

    void withdraw(Act.Withdraw act, Stage stage) {
        RecordKind kind =
                RecordKind.ofWord(stage.entry(act.record()).path("kind").asText()).orElseThrow();
        withdrawRecord.withdraw(
                stage.person(act.who()),
                kind,
                stage.record(act.record()),
                act.reason(),
                act.successor().map(stage::record));
    }
}
