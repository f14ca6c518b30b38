package org.muniment.record.usecase;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.Body;
import org.muniment.record.Change;
import org.muniment.record.ChangeSetId;
import org.muniment.record.CommittedChangeSet;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.Reference;
import org.muniment.record.Revision;
import org.muniment.record.RevisionRef;
import org.muniment.record.StaleBase;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.store.BodyRule;
import org.muniment.record.store.ChangeSetFollower;
import org.muniment.record.store.Projection;
import org.muniment.record.store.Records;
import org.muniment.record.store.Revisions;

/**
 * The one way in which anything curated is written.
 *
 * <p>Records are locked in the order of their identifiers: those changed for update, those named or
 * relied on for sharing. All revisions, their references and projections are written in one
 * transaction, or none is.
 */
@ApplicationScoped
public class CommitChangeSet {

    private static final int AT_ONCE = 100;

    private final Records records;
    private final Revisions revisions;
    private final CompareRevisions compare;
    private final ChangeUse use;
    private final List<BodyRule<?>> rules;
    private final List<Projection<?>> projections;
    private final List<ChangeSetFollower> followers;
    private final AdvisoryLocks locks;
    private final EntityManager entities;
    private final Clock clock;
    private final RandomGenerator random;

    CommitChangeSet(
            Records records,
            Revisions revisions,
            CompareRevisions compare,
            ChangeUse use,
            @All List<BodyRule<?>> rules,
            @All List<Projection<?>> projections,
            @All List<ChangeSetFollower> followers,
            AdvisoryLocks locks,
            EntityManager entities,
            Clock clock,
            RandomGenerator random) {
        this.records = records;
        this.revisions = revisions;
        this.compare = compare;
        this.use = use;
        this.rules = rules;
        this.projections = projections;
        this.followers = followers;
        this.locks = locks;
        this.entities = entities;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Commits a change set, in the caller's transaction if there is one. Records come back first,
     * then revisions are written in the order of the changes, then records leave use.
     *
     * @throws StaleBase when a record changed since the revision that a change is based on
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#RETIRED}, {@link
     *     RefusalCode#STILL_REFERENCED}, {@link RefusalCode#BAD_REFERENCE}, {@link
     *     RefusalCode#CYCLE}, {@link RefusalCode#WRONG_STATE} for what was merged, or {@link
     *     RefusalCode#INVALID} when a rule of the kind is broken
     */
    @Transactional
    public CommittedChangeSet commit(ProposedChangeSet proposed) {
        return commit(proposed, () -> {});
    }

    /**
     * The same, for one who gives new records what is no body: files to a source, passages to its
     * words, which other new records may then name.
     *
     * @param whenTheyExist is called, in the transaction, once the new records have their
     *     identifiers and before any of them says anything
     */
    @Transactional
    public CommittedChangeSet commit(ProposedChangeSet proposed, Runnable whenTheyExist) {
        followers.forEach(follower -> follower.before(proposed));
        ChangeSetId id = ChangeSetId.random(random);
        Map<RecordId, RecordState> states = new HashMap<>(records.lock(locks(proposed)));
        Instant at = clock.instant();
        revisions.add(id, proposed.agent(), at, proposed.reason(), proposed.origin());
        for (Change change : proposed.changes()) {
            if (change instanceof Change.Create create) {
                requireNew(create);
                records.add(create.record(), create.body().kind());
                states.put(
                        create.record(),
                        new RecordState(
                                create.record(), create.body().kind(), 1, false, Optional.empty()));
            }
        }
        entities.flush();
        whenTheyExist.run();
        entities.flush();
        letGo(proposed.changes().size());
        Map<RecordId, Body> reinstated = reinstate(proposed, id, states);
        List<RevisionRef> heads = new ArrayList<>();
        for (Change change : proposed.changes()) {
            write(change, id, states).ifPresent(heads::add);
            if (heads.size() % AT_ONCE == 0) {
                entities.flush();
                letGo(heads.size());
            }
        }
        entities.flush();
        requireReferences(reinstated, states);
        leaveUse(proposed, id, states);
        entities.flush();
        CommittedChangeSet committed = new CommittedChangeSet(id, at, heads);
        followers.forEach(follower -> follower.after(proposed, committed));
        return committed;
    }

    /**
     * Lets go of what was written by a large change set: each query looks through all that is at
     * hand for what is yet to be written, and would do so ever longer.
     */
    private void letGo(int written) {
        if (written >= AT_ONCE) {
            entities.clear();
        }
    }

    /** An identifier that follows from the body may have been given before, or just now. */
    private void requireNew(Change.Create create) {
        if (create.body().fixedId().isPresent()) {
            locks.hold("create:" + create.record());
            if (records.state(create.record()).isPresent()) {
                throw new Refusal(
                        RefusalCode.WRONG_STATE,
                        "There is, or was, such a %s already: %s. Revise that one."
                                .formatted(create.body().kind().word(), create.record()));
            }
        }
    }

    private SortedMap<RecordId, Boolean> locks(ProposedChangeSet proposed) {
        SortedMap<RecordId, Boolean> locks = new TreeMap<>();
        proposed.reliedOn().forEach(record -> locks.put(record, false));
        for (Change change : proposed.changes()) {
            body(change).stream()
                    .flatMap(body -> body.references().stream())
                    .forEach(reference -> locks.putIfAbsent(reference.target(), false));
        }
        for (Change change : proposed.changes()) {
            if (change instanceof Change.Merge merge) {
                locks.putIfAbsent(merge.survivor(), false);
            }
        }
        for (Change change : proposed.changes()) {
            if (!(change instanceof Change.Create)) {
                locks.put(change.record(), true);
            }
        }
        return locks;
    }

    /** What a change makes a record say, if it does. */
    private Optional<Body> body(Change change) {
        return switch (change) {
            case Change.Create create -> Optional.of(create.body());
            case Change.Revise revise -> Optional.of(revise.body());
            case Change.Retire ignored -> Optional.empty();
            case Change.Reinstate reinstate ->
                    revisions.find(reinstate.base(), Body.class).flatMap(Revision::body);
            case Change.Merge ignored -> Optional.empty();
            case Change.Unmerge ignored -> Optional.empty();
        };
    }

    private Optional<RevisionRef> write(
            Change change, ChangeSetId id, Map<RecordId, RecordState> states) {
        return switch (change) {
            case Change.Create create ->
                    Optional.of(
                            write(
                                    new RevisionRef(create.record(), 1),
                                    create.body(),
                                    Optional.empty(),
                                    id,
                                    states));
            case Change.Revise revise -> Optional.of(revise(revise, id, states));
            case Change.Retire ignored -> Optional.empty();
            case Change.Reinstate ignored -> Optional.empty();
            case Change.Merge ignored -> Optional.empty();
            case Change.Unmerge ignored -> Optional.empty();
        };
    }

    private RevisionRef revise(
            Change.Revise revise, ChangeSetId id, Map<RecordId, RecordState> states) {
        RecordState state = usable(revise.base(), states);
        if (state.kind() != revise.body().kind()) {
            throw new Refusal(
                    RefusalCode.NOT_FOUND,
                    "There is no %s %s.".formatted(revise.body().kind().word(), state.id()));
        }
        RevisionRef next = new RevisionRef(state.id(), state.head() + 1);
        Optional<Digest> parent = revisions.digest(revise.base());
        records.setHead(state.id(), next.number());
        return write(next, revise.body(), parent, id, states);
    }

    /** Brings records back before anything is written that may name them. */
    private Map<RecordId, Body> reinstate(
            ProposedChangeSet proposed, ChangeSetId id, Map<RecordId, RecordState> states) {
        Map<RecordId, Body> reinstated = new HashMap<>();
        for (Change change : proposed.changes()) {
            if (change instanceof Change.Reinstate back) {
                RecordState state = present(back.base(), states);
                reinstated.put(state.id(), use.reinstate(back, state, states, id));
            }
        }
        return reinstated;
    }

    private void leaveUse(
            ProposedChangeSet proposed, ChangeSetId id, Map<RecordId, RecordState> states) {
        List<RecordState> retired = new ArrayList<>();
        for (Change change : proposed.changes()) {
            switch (change) {
                case Change.Create ignored -> {}
                case Change.Revise ignored -> {}
                case Change.Reinstate ignored -> {}
                case Change.Retire retire -> retired.add(usable(retire.base(), states));
                case Change.Merge merge ->
                        use.merge(merge, usable(merge.base(), states), states, id);
                case Change.Unmerge unmerge ->
                        use.unmerge(unmerge, present(unmerge.base(), states), states, id);
            }
        }
        use.retire(retired, id);
    }

    /** What comes back names what is in use, or comes back with it. */
    private void requireReferences(
            Map<RecordId, Body> reinstated, Map<RecordId, RecordState> states) {
        reinstated.forEach(
                (record, body) -> {
                    List<Reference> references = body.references();
                    checkReferences(references, states, states.keySet());
                    checkRules(record, body);
                    records.setReferences(record, references);
                });
    }

    private RecordState usable(RevisionRef base, Map<RecordId, RecordState> states) {
        RecordState state = present(base, states);
        if (state.retired()) {
            throw new Refusal(
                    RefusalCode.RETIRED,
                    "Record %s was retired and takes no more changes.".formatted(state.id()));
        }
        state.mergedInto()
                .ifPresent(
                        survivor -> {
                            throw new Refusal(
                                    RefusalCode.WRONG_STATE,
                                    "Record %s was merged into %s. Change that one, or un-merge this one first."
                                            .formatted(state.id(), survivor));
                        });
        return state;
    }

    private RecordState present(RevisionRef base, Map<RecordId, RecordState> states) {
        RecordState state = states.get(base.record());
        if (state == null) {
            throw new Refusal(
                    RefusalCode.NOT_FOUND, "There is no record %s.".formatted(base.record()));
        }
        if (state.head() != base.number()) {
            throw new StaleBase(base, state.headRef(), compare.paths(base, state.headRef()));
        }
        return state;
    }

    private RevisionRef write(
            RevisionRef ref,
            Body body,
            Optional<Digest> parent,
            ChangeSetId id,
            Map<RecordId, RecordState> states) {
        List<Reference> references = body.references();
        checkReferences(references, states, records.named(ref.record()));
        checkRules(ref.record(), body);
        revisions.add(ref, body, parent, id);
        entities.flush();
        records.setReferences(ref.record(), references);
        projections.stream()
                .filter(projection -> projection.kind() == body.kind())
                .forEach(projection -> project(projection, ref.record(), body));
        return ref;
    }

    /**
     * @param before what the record named before: it goes on naming what was merged since, and can
     *     still be changed
     */
    private static void checkReferences(
            List<Reference> references, Map<RecordId, RecordState> states, Set<RecordId> before) {
        List<Finding> bad =
                references.stream()
                        .flatMap(
                                reference ->
                                        badReference(
                                                reference, states.get(reference.target()), before)
                                                .stream())
                        .toList();
        if (!bad.isEmpty()) {
            throw new Refusal(
                    RefusalCode.BAD_REFERENCE,
                    "A record that is named does not exist, is retired or merged, or is of another"
                            + " kind.",
                    bad);
        }
    }

    private static Optional<Finding> badReference(
            Reference reference, @Nullable RecordState target, Set<RecordId> before) {
        if (target == null || target.retired() || !reference.kinds().contains(target.kind())) {
            return Optional.of(
                    Finding.error(
                            "bad-reference",
                            reference.path(),
                            "There is no %s %s in use."
                                    .formatted(kinds(reference), reference.target())));
        }
        return target.mergedInto()
                .filter(survivor -> !before.contains(target.id()))
                .map(
                        survivor ->
                                Finding.error(
                                        "merged-reference",
                                        reference.path(),
                                        "Record %s was merged into %s: name that one."
                                                .formatted(target.id(), survivor)));
    }

    private static String kinds(Reference reference) {
        return reference.kinds().stream()
                .map(RecordKind::word)
                .sorted()
                .collect(Collectors.joining(" or "));
    }

    private void checkRules(RecordId record, Body body) {
        List<Finding> errors =
                rules.stream()
                        .filter(rule -> rule.kind() == body.kind())
                        .flatMap(rule -> check(rule, record, body).stream())
                        .filter(Finding::isError)
                        .toList();
        if (!errors.isEmpty()) {
            throw new Refusal(RefusalCode.INVALID, errors.getFirst().message(), errors);
        }
    }

    @SuppressWarnings("unchecked")
    private static <B extends Body> List<Finding> check(
            BodyRule<B> rule, RecordId record, Body body) {
        return rule.check(record, (B) body);
    }

    @SuppressWarnings("unchecked")
    private static <B extends Body> void project(
            Projection<B> projection, RecordId record, Body body) {
        projection.project(record, (B) body);
    }
}
