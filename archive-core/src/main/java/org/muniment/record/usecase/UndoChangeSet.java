package org.muniment.record.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.Change;
import org.muniment.record.ChangeSet;
import org.muniment.record.ChangeSetId;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordState;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.Undone;
import org.muniment.record.UseChange;
import org.muniment.record.store.Records;
import org.muniment.record.store.Revisions;

/**
 * Undoes a change set by a new one, for records of any kind: what was revised says again what it
 * said before, what was made is retired, what was retired comes back, what was merged is un-merged
 * and the reverse.
 *
 * <p>What changed since is left as it is, and so is what others have come to rely on; the answer
 * says so. History keeps both change sets.
 */
@ApplicationScoped
public class UndoChangeSet {

    private static final String ORIGIN = "curation";

    private final ReadChangeSet changeSets;
    private final CommitChangeSet commit;
    private final Records records;
    private final Revisions revisions;

    UndoChangeSet(
            ReadChangeSet changeSets,
            CommitChangeSet commit,
            Records records,
            Revisions revisions) {
        this.changeSets = changeSets;
        this.commit = commit;
        this.records = records;
        this.revisions = revisions;
    }

    /**
     * Undoes what can be undone of a change set.
     *
     * @param reason why; that it undoes the change set is said anyway
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#WRONG_STATE} when nothing
     *     of it can be undone, with a finding for each record; and whatever {@link
     *     CommitChangeSet#commit} refuses
     */
    @Transactional
    public Undone undo(AgentId agent, ChangeSetId id, Optional<String> reason) {
        Plan plan = plan(changeSets.read(id));
        if (plan.changes.isEmpty()) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "Nothing of change set %s can be undone any more.".formatted(id),
                    plan.skipped);
        }
        String why =
                reason.map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .map(words -> "Undoes change set %s: %s".formatted(id, words))
                        .orElse("Undoes change set %s.".formatted(id));
        ChangeSetId by =
                commit.commit(
                                new ProposedChangeSet(
                                        agent,
                                        Optional.of(why),
                                        ORIGIN,
                                        List.copyOf(plan.changes.values())))
                        .id();
        return new Undone(by, List.copyOf(plan.changes.keySet()), plan.skipped);
    }

    private Plan plan(ChangeSet done) {
        Set<RecordId> concerned = new HashSet<>();
        done.revisions().forEach(ref -> concerned.add(ref.record()));
        done.uses().forEach(use -> concerned.add(use.head().record()));
        Map<RecordId, RecordState> states = records.states(concerned);
        Plan plan = new Plan();
        for (UseChange use : done.uses()) {
            revert(use, Objects.requireNonNull(states.get(use.head().record())), plan);
        }
        for (RevisionRef written : done.revisions()) {
            revert(written, Objects.requireNonNull(states.get(written.record())), plan);
        }
        keepWhatIsNeeded(plan);
        return plan;
    }

    private void revert(RevisionRef written, RecordState now, Plan plan) {
        if (now.head() != written.number()) {
            plan.skip(
                    "changed-since",
                    now.id(),
                    "It is now at revision %d and stays as it is.".formatted(now.head()));
        } else if (!now.inUse()) {
            plan.skip("out-of-use", now.id(), "It left use since and stays as it is.");
        } else if (written.number() == 1) {
            plan.add(new Change.Retire(written));
        } else {
            RevisionRef before = new RevisionRef(now.id(), written.number() - 1);
            Optional<Body> body = revisions.find(before, Body.class).flatMap(Revision::body);
            if (body.isEmpty()) {
                plan.skip(
                        "expunged", now.id(), "What it said before was expunged: nothing is left.");
            } else if (!namesWhatIsInUse(body.get(), now.id(), plan)) {
                plan.skip(
                        "names-what-left-use",
                        now.id(),
                        "What it said before names records that have left use since.");
            } else {
                plan.add(new Change.Revise(written, body.get()));
            }
        }
    }

    private boolean namesWhatIsInUse(Body body, RecordId record, Plan plan) {
        Set<RecordId> targets =
                body.references().stream()
                        .map(reference -> reference.target())
                        .collect(Collectors.toSet());
        Set<RecordId> named = records.named(record);
        return records.states(targets).values().stream()
                .allMatch(
                        state ->
                                state.inUse()
                                        || plan.brings(state.id())
                                        || (!state.retired() && named.contains(state.id())));
    }

    private void revert(UseChange use, RecordState now, Plan plan) {
        RevisionRef head = now.headRef();
        boolean still = head.equals(use.head());
        switch (use.what()) {
            case RETIRED -> plan.add(still && now.retired(), new Change.Reinstate(head));
            case REINSTATED -> plan.add(still && now.inUse(), new Change.Retire(head));
            case MERGED ->
                    plan.add(
                            still && now.mergedInto().equals(use.survivor()),
                            new Change.Unmerge(head));
            case UNMERGED ->
                    plan.add(
                            still && now.inUse(),
                            new Change.Merge(head, use.survivor().orElseThrow()));
        }
    }

    /**
     * What was made is retired only if nothing else needs it, and what is not retired needs what it
     * names.
     */
    private void keepWhatIsNeeded(Plan plan) {
        boolean kept = true;
        while (kept) {
            kept = false;
            for (RecordId record : plan.retired()) {
                Optional<RecordId> needing = needing(record, plan);
                if (needing.isPresent()) {
                    plan.changes.remove(record);
                    plan.skip(
                            "needed",
                            record,
                            "It stays in use, since %s needs it.".formatted(needing.get()));
                    kept = true;
                }
            }
        }
    }

    private Optional<RecordId> needing(RecordId record, Plan plan) {
        return records.naming(record).stream()
                .filter(naming -> !plan.retired().contains(naming))
                .filter(naming -> !plan.forgets(naming, record))
                .findFirst()
                .or(() -> records.mergedInto(record).stream().findFirst());
    }

    /** What is to be done, by record, and what is left as it is. */
    private static final class Plan {

        private final SortedMap<RecordId, Change> changes = new TreeMap<>();
        private final List<Finding> skipped = new ArrayList<>();

        void add(Change change) {
            changes.put(change.record(), change);
        }

        void add(boolean possible, Change change) {
            if (possible) {
                add(change);
            } else {
                skip("changed-since", change.record(), "It changed since and stays as it is.");
            }
        }

        void skip(String code, RecordId record, String message) {
            skipped.add(Finding.remark(code, record.toString(), message));
        }

        Set<RecordId> retired() {
            return changes.values().stream()
                    .filter(Change.Retire.class::isInstance)
                    .map(Change::record)
                    .collect(Collectors.toSet());
        }

        boolean brings(RecordId record) {
            return changes.get(record) instanceof Change.Reinstate;
        }

        /** Whether a record no longer names another once it says what it said before. */
        boolean forgets(RecordId naming, RecordId named) {
            return changes.get(naming) instanceof Change.Revise revise
                    && revise.body().references().stream()
                            .noneMatch(reference -> reference.target().equals(named));
        }
    }
}
