package org.muniment.review.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordState;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.Records;
import org.muniment.review.RecordStanding;
import org.muniment.review.ReviewState;
import org.muniment.review.Submission;
import org.muniment.review.SubmissionId;
import org.muniment.review.store.DossierMembers;
import org.muniment.review.store.DossierMembers.Member;
import org.muniment.review.store.MovedClaims;
import org.muniment.review.store.PartStandings;
import org.muniment.review.store.ReviewStates;
import org.muniment.review.store.Submissions;

/** Puts up a dossier, or some of it, for review. */
@ApplicationScoped
public class SubmitDossier {

    private final Records records;
    private final DossierMembers members;
    private final ReviewStates states;
    private final Submissions submissions;
    private final PartStandings standings;
    private final MovedClaims moved;
    private final Clock clock;
    private final RandomGenerator random;

    SubmitDossier(
            Records records,
            DossierMembers members,
            ReviewStates states,
            Submissions submissions,
            PartStandings standings,
            MovedClaims moved,
            Clock clock,
            RandomGenerator random) {
        this.records = records;
        this.members = members;
        this.states = states;
        this.submissions = submissions;
        this.standings = standings;
        this.moved = moved;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Puts up every draft of a dossier, and the approved attestations whose claim has moved since
     * they were approved, or moves with this submission.
     *
     * @param record the subject, or a claim, attestation or note of the dossier
     * @param note to the reviewers
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#WRONG_STATE} when no head
     *     is a draft
     */
    @Transactional
    public Submission submitDrafts(AgentId agent, RecordId record, Optional<String> note) {
        RecordId subject = subject(record);
        Set<RecordId> sheet = sheet(subject);
        Map<RecordId, RecordState> heads = lock(sheet, subject);
        List<RevisionRef> drafts =
                states.of(sheet).values().stream()
                        .filter(standing -> standing.state() == ReviewState.DRAFT)
                        .map(RecordStanding::head)
                        .filter(head -> inUse(heads.get(head.record())))
                        .toList();
        List<RevisionRef> parts = new ArrayList<>(drafts);
        parts.addAll(toJudgeAgain(approved(sheet, heads), drafts));
        if (parts.isEmpty()) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "Nothing in this dossier is a draft: everything waits for a decision, is"
                            + " approved, or was sent back and has not changed since.");
        }
        return add(agent, subject, parts, note);
    }

    private List<RevisionRef> approved(Set<RecordId> sheet, Map<RecordId, RecordState> heads) {
        return states.of(sheet).values().stream()
                .filter(standing -> standing.state() == ReviewState.APPROVED)
                .map(RecordStanding::head)
                .filter(head -> inUse(heads.get(head.record())))
                .toList();
    }

    /** Those of these approved attestations whose claim has moved, and that do not wait already. */
    private Set<RevisionRef> toJudgeAgain(
            Collection<RevisionRef> approved, Collection<RevisionRef> beside) {
        Set<RevisionRef> again = new TreeSet<>(moved.of(approved, beside));
        again.removeAll(standings.open(again).keySet());
        return again;
    }

    /**
     * Puts up these revisions of a dossier, and no others.
     *
     * <p>Each is a head. A revision that was refused may be put up unchanged, if the note says why;
     * an approved attestation, if its claim has moved.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#INVALID} for what is not on
     *     the sheet; {@link RefusalCode#WRONG_STATE} for what waits, is approved, is retired, or is
     *     no longer the head. The findings name each.
     */
    @Transactional
    public Submission submit(
            AgentId agent, RecordId record, Set<RevisionRef> parts, Optional<String> note) {
        RecordId subject = subject(record);
        Set<RecordId> named = new HashSet<>(parts.stream().map(RevisionRef::record).toList());
        requireOnSheet(named, sheet(subject));
        Map<RecordId, RecordState> heads = lock(named, subject);
        Map<RevisionRef, ReviewState> now = states.ofRevisions(parts);
        Set<RevisionRef> again = toJudgeAgain(parts, parts);
        boolean explained = note.filter(words -> !words.isBlank()).isPresent();
        List<Finding> findings = new ArrayList<>();
        for (RevisionRef part : new TreeSet<>(parts)) {
            obstacle(part, heads.get(part.record()), now.get(part), explained, again.contains(part))
                    .ifPresent(findings::add);
        }
        if (!findings.isEmpty()) {
            throw new Refusal(RefusalCode.WRONG_STATE, findings.getFirst().message(), findings);
        }
        return add(agent, subject, parts, note);
    }

    private RecordId subject(RecordId record) {
        if (records.state(record).isEmpty()) {
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no record %s.".formatted(record));
        }
        return members.subject(record);
    }

    private Set<RecordId> sheet(RecordId subject) {
        return new HashSet<>(members.of(subject).stream().map(Member::record).toList());
    }

    private Map<RecordId, RecordState> lock(Set<RecordId> parts, RecordId subject) {
        SortedMap<RecordId, Boolean> locks = new TreeMap<>();
        locks.put(subject, false);
        parts.forEach(part -> locks.put(part, true));
        return records.lock(locks);
    }

    private static void requireOnSheet(Set<RecordId> named, Set<RecordId> sheet) {
        List<Finding> strangers =
                new TreeSet<>(named)
                        .stream()
                                .filter(record -> !sheet.contains(record))
                                .map(
                                        record ->
                                                Finding.error(
                                                        "not-in-dossier",
                                                        record.toString(),
                                                        "Record %s is not part of this dossier; put it up with its own."
                                                                .formatted(record)))
                                .toList();
        if (!strangers.isEmpty()) {
            throw new Refusal(RefusalCode.INVALID, strangers.getFirst().message(), strangers);
        }
    }

    private static Optional<Finding> obstacle(
            RevisionRef part,
            @Nullable RecordState record,
            @Nullable ReviewState state,
            boolean explained,
            boolean again) {
        if (record == null || state == null) {
            return finding("no-such-revision", part, "There is no such revision.");
        }
        if (!inUse(record)) {
            return finding("retired", part, "The record is no longer in use.");
        }
        if (record.head() != part.number()) {
            return finding(
                    "not-the-head",
                    part,
                    "The record is now at revision %d: read it, and put up that one."
                            .formatted(record.head()));
        }
        return switch (state) {
            case DRAFT -> Optional.empty();
            case SUBMITTED -> finding("submitted", part, "It waits for a decision already.");
            case APPROVED ->
                    again
                            ? Optional.empty()
                            : finding(
                                    "approved",
                                    part,
                                    "It is approved and has not changed, or waits to be judged"
                                            + " again already.");
            case CHANGES_REQUESTED, REJECTED ->
                    explained
                            ? Optional.empty()
                            : finding(
                                    "refused",
                                    part,
                                    "It was sent back and has not changed. Change it, or say in a"
                                            + " note why it should be looked at again.");
        };
    }

    private static Optional<Finding> finding(String code, RevisionRef part, String why) {
        return Optional.of(
                Finding.error(
                        code,
                        part.record().toString(),
                        "Revision %d of record %s cannot be put up. %s"
                                .formatted(part.number(), part.record(), why)));
    }

    private static boolean inUse(@Nullable RecordState record) {
        return record != null && !record.retired() && record.mergedInto().isEmpty();
    }

    private Submission add(
            AgentId agent, RecordId subject, Collection<RevisionRef> parts, Optional<String> note) {
        Submission submission =
                new Submission(
                        SubmissionId.random(random),
                        subject,
                        agent,
                        clock.instant(),
                        note,
                        List.copyOf(parts),
                        Optional.empty());
        submissions.add(submission);
        return submission;
    }
}
