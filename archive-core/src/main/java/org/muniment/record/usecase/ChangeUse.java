package org.muniment.record.usecase;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.Body;
import org.muniment.record.Change;
import org.muniment.record.ChangeSetId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordState;
import org.muniment.record.RevisionRef;
import org.muniment.record.UseChange;
import org.muniment.record.store.ChangeSets;
import org.muniment.record.store.LeavingRule;
import org.muniment.record.store.Records;
import org.muniment.record.store.Revisions;

/**
 * The parts of a change set that write no revision: records leave use or come back. The records are
 * locked, and the revisions of the change set are written.
 *
 * <p>A merged record is never merged into: so there are no chains and no circles of merges.
 */
@ApplicationScoped
class ChangeUse {

    private final Records records;
    private final Revisions revisions;
    private final ChangeSets changeSets;
    private final List<LeavingRule> rules;

    ChangeUse(
            Records records,
            Revisions revisions,
            ChangeSets changeSets,
            @All List<LeavingRule> rules) {
        this.records = records;
        this.revisions = revisions;
        this.changeSets = changeSets;
        this.rules = rules;
    }

    /** Retires records together: what only they name does not stand in the way. */
    void retire(List<RecordState> retired, ChangeSetId id) {
        for (RecordState state : retired) {
            records.setReferences(state.id(), List.of());
            records.retire(state.id());
            note(id, state.headRef(), UseChange.What.RETIRED, Optional.empty());
        }
        for (RecordState state : retired) {
            List<Finding> findings =
                    Stream.of(
                                    naming(state),
                                    merged(state),
                                    rules(rule -> rule.againstRetiring(state.kind(), state.id())))
                            .flatMap(List::stream)
                            .toList();
            if (!findings.isEmpty()) {
                throw new Refusal(
                        RefusalCode.STILL_REFERENCED,
                        "Record %s is still needed; change what needs it first."
                                .formatted(state.id()),
                        findings);
            }
        }
    }

    private List<Finding> naming(RecordState state) {
        return records.naming(state.id()).stream()
                .map(
                        record ->
                                Finding.error(
                                        "still-referenced",
                                        record.toString(),
                                        "This record names it."))
                .toList();
    }

    private List<Finding> merged(RecordState state) {
        return records.mergedInto(state.id()).stream()
                .map(
                        record ->
                                Finding.error(
                                        "stands-for-another",
                                        record.toString(),
                                        "This record was merged into it."))
                .toList();
    }

    private List<Finding> rules(Function<LeavingRule, List<Finding>> question) {
        return rules.stream()
                .flatMap(rule -> question.apply(rule).stream())
                .filter(Finding::isError)
                .toList();
    }

    /**
     * Brings a record back, if it was retired at this revision.
     *
     * @return what its head says, for its references to be checked and written
     */
    Body reinstate(
            Change.Reinstate change,
            RecordState state,
            Map<RecordId, RecordState> states,
            ChangeSetId id) {
        if (!state.retired()) {
            throw wrongState("Record %s is in use already.".formatted(state.id()));
        }
        Body body =
                revisions
                        .head(state.id(), Body.class)
                        .flatMap(head -> head.body())
                        .orElseThrow(
                                () ->
                                        wrongState(
                                                "What record %s said was expunged: it cannot return."
                                                        .formatted(state.id())));
        records.reinstate(state.id());
        note(id, change.base(), UseChange.What.REINSTATED, Optional.empty());
        states.put(
                state.id(),
                new RecordState(state.id(), state.kind(), state.head(), false, state.mergedInto()));
        return body;
    }

    /** Merges a record that is in use into another. */
    void merge(
            Change.Merge change,
            RecordState state,
            Map<RecordId, RecordState> states,
            ChangeSetId id) {
        RecordId survivor = change.survivor();
        requireSurvivor(state, survivor, states.get(survivor));
        List<RecordId> standsFor = records.mergedInto(state.id());
        if (!standsFor.isEmpty()) {
            throw wrongState(
                    "Record %s stands for others that were merged into it: %s. Merge into it, or un-merge them first."
                            .formatted(state.id(), standsFor));
        }
        List<Finding> findings =
                rules(rule -> rule.againstMerging(state.kind(), state.id(), survivor));
        if (!findings.isEmpty()) {
            boolean cycle = findings.stream().anyMatch(found -> found.code().equals("cycle"));
            throw new Refusal(
                    cycle ? RefusalCode.CYCLE : RefusalCode.WRONG_STATE,
                    findings.getFirst().message(),
                    findings);
        }
        records.setMergedInto(state.id(), Optional.of(survivor));
        note(id, change.base(), UseChange.What.MERGED, Optional.of(survivor));
        states.put(state.id(), merged(state, Optional.of(survivor)));
    }

    private static void requireSurvivor(
            RecordState merged, RecordId survivor, @Nullable RecordState state) {
        if (!merged.kind().isMergeable()) {
            throw Refusal.invalid(
                    "/record",
                    "A %s is not merged. Actors, places and events are; retire what is there twice."
                            .formatted(merged.kind().word()));
        }
        if (survivor.equals(merged.id())) {
            throw Refusal.invalid("/into", "A record is merged into another than itself.");
        }
        if (state == null || state.kind() != merged.kind()) {
            throw new Refusal(
                    RefusalCode.BAD_REFERENCE,
                    "There is no %s %s to merge into.".formatted(merged.kind().word(), survivor));
        }
        if (state.retired()) {
            throw new Refusal(
                    RefusalCode.RETIRED,
                    "Record %s was retired, so that nothing can be merged into it."
                            .formatted(survivor));
        }
        state.mergedInto()
                .ifPresent(
                        standing -> {
                            throw wrongState(
                                    "Record %s was itself merged into %s. Merge into that one."
                                            .formatted(survivor, standing));
                        });
    }

    /** Lets a merged record be one of its own again. */
    void unmerge(
            Change.Unmerge change,
            RecordState state,
            Map<RecordId, RecordState> states,
            ChangeSetId id) {
        if (state.mergedInto().isEmpty()) {
            throw wrongState("Record %s is not merged into another.".formatted(state.id()));
        }
        records.setMergedInto(state.id(), Optional.empty());
        note(id, change.base(), UseChange.What.UNMERGED, state.mergedInto());
        states.put(state.id(), merged(state, Optional.empty()));
    }

    private static RecordState merged(RecordState state, Optional<RecordId> survivor) {
        return new RecordState(state.id(), state.kind(), state.head(), state.retired(), survivor);
    }

    private void note(
            ChangeSetId id, RevisionRef head, UseChange.What what, Optional<RecordId> survivor) {
        changeSets.add(new UseChange(id, head, what, survivor));
    }

    private static Refusal wrongState(String message) {
        return new Refusal(RefusalCode.WRONG_STATE, message);
    }
}
