package org.muniment.review.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.Records;
import org.muniment.review.Decision;
import org.muniment.review.DecisionId;
import org.muniment.review.FourEyes;
import org.muniment.review.JudgedPart;
import org.muniment.review.Outcome;
import org.muniment.review.PartStanding;
import org.muniment.review.PartVerdict;
import org.muniment.review.Ruling;
import org.muniment.review.Submission;
import org.muniment.review.SubmissionId;
import org.muniment.review.store.ApprovedRevisions;
import org.muniment.review.store.Decisions;
import org.muniment.review.store.DossierMembers;
import org.muniment.review.store.PartStandings;
import org.muniment.review.store.Submissions;

/**
 * Decides on parts of a submission: approve, request changes, reject.
 *
 * <p>A decision speaks of the revisions that were put up, also when a record has moved on since;
 * the outcome tells where the head is. Nobody's own change is approved by them alone.
 */
@ApplicationScoped
public class DecideReview {

    private final Records records;
    private final Submissions submissions;
    private final Decisions decisions;
    private final PartStandings standings;
    private final DossierMembers members;
    private final ApprovedRevisions approved;
    private final FourEyes rule;
    private final Clock clock;
    private final RandomGenerator random;

    DecideReview(
            Records records,
            Submissions submissions,
            Decisions decisions,
            PartStandings standings,
            DossierMembers members,
            ApprovedRevisions approved,
            @ConfigProperty(name = "archive.review.four-eyes", defaultValue = "required")
                    FourEyes rule,
            Clock clock,
            RandomGenerator random) {
        this.records = records;
        this.submissions = submissions;
        this.decisions = decisions;
        this.standings = standings;
        this.members = members;
        this.approved = approved;
        this.rule = rule;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a decision, all of it or nothing.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#INVALID} for a record that
     *     was not put up; {@link RefusalCode#NOT_YOURS} for an approval of what the agent alone
     *     wrote; {@link RefusalCode#WRONG_STATE} for a part that does not wait, or that the agent
     *     approved already. The findings name each part.
     */
    @Transactional
    public Outcome decide(AgentId agent, SubmissionId id, Ruling ruling) {
        Submission submission = ReadSubmission.find(submissions, id);
        requireParts(submission, ruling);
        Map<RecordId, RecordId> claims = lock(submission);
        boolean recalled = ReadSubmission.find(submissions, id).recall().isPresent();
        Map<RecordId, PartStanding> parts =
                standings.of(id, rule).stream()
                        .collect(
                                Collectors.toMap(
                                        part -> part.revision().record(), Function.identity()));
        List<PartVerdict> verdicts = verdicts(agent, ruling, parts);
        refuse(agent, verdicts, parts, recalled);
        Decision decision =
                new Decision(
                        DecisionId.random(random),
                        id,
                        agent,
                        clock.instant(),
                        rule,
                        judged(verdicts, parts, submission, claims));
        decisions.add(decision);
        return new Outcome(
                decision,
                standings.of(id, rule).stream()
                        .filter(part -> decision.part(part.revision().record()).isPresent())
                        .toList());
    }

    private static void requireParts(Submission submission, Ruling ruling) {
        List<Finding> strangers =
                ruling.named().stream()
                        .map(PartVerdict::record)
                        .filter(record -> submission.part(record).isEmpty())
                        .map(
                                record ->
                                        Finding.error(
                                                "not-in-submission",
                                                record.toString(),
                                                "Record %s is not part of this submission."
                                                        .formatted(record)))
                        .toList();
        if (!strangers.isEmpty()) {
            throw new Refusal(RefusalCode.INVALID, strangers.getFirst().message(), strangers);
        }
    }

    /** Locks the parts, and the claims that attestations among them are judged against. */
    private Map<RecordId, RecordId> lock(Submission submission) {
        List<RecordId> parts = submission.parts().stream().map(RevisionRef::record).toList();
        Map<RecordId, RecordId> claims = new HashMap<>();
        for (RecordState state : records.states(parts).values()) {
            if (state.kind() == RecordKind.ATTESTATION) {
                members.hangsOn(state.id(), state.kind())
                        .ifPresent(claim -> claims.put(state.id(), claim));
            }
        }
        SortedMap<RecordId, Boolean> locks = new TreeMap<>();
        claims.values().forEach(claim -> locks.put(claim, false));
        parts.forEach(part -> locks.put(part, true));
        records.lock(locks);
        return claims;
    }

    /** The verdicts by name, and an approval of each other part that waits for this agent. */
    private List<PartVerdict> verdicts(
            AgentId agent, Ruling ruling, Map<RecordId, PartStanding> parts) {
        List<PartVerdict> verdicts = new ArrayList<>(ruling.named());
        if (ruling.approveOthers()) {
            List<RecordId> named = verdicts.stream().map(PartVerdict::record).toList();
            parts.values().stream()
                    .filter(PartStanding::open)
                    .filter(part -> !named.contains(part.revision().record()))
                    .filter(
                            part ->
                                    !part.approvers().contains(agent)
                                            || part.isAdvancedBy(agent, rule))
                    .forEach(part -> verdicts.add(PartVerdict.approve(part.revision().record())));
        }
        return verdicts;
    }

    private void refuse(
            AgentId agent,
            List<PartVerdict> verdicts,
            Map<RecordId, PartStanding> parts,
            boolean recalled) {
        List<Finding> closed = new ArrayList<>();
        List<Finding> own = new ArrayList<>();
        for (PartVerdict verdict : verdicts) {
            PartStanding part = parts.get(verdict.record());
            if (part == null || !part.open()) {
                closed.add(closed(verdict.record(), Optional.ofNullable(part), recalled));
            } else if (!verdict.verdict().isRefusal() && !part.isAdvancedBy(agent, rule)) {
                (part.approvers().contains(agent) ? closed : own).add(notAdvanced(agent, part));
            }
        }
        if (!own.isEmpty()) {
            List<Finding> all = new ArrayList<>(own);
            all.addAll(closed);
            throw new Refusal(RefusalCode.NOT_YOURS, own.getFirst().message(), all);
        }
        if (!closed.isEmpty()) {
            throw new Refusal(RefusalCode.WRONG_STATE, closed.getFirst().message(), closed);
        }
        if (verdicts.isEmpty()) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    recalled
                            ? "This submission was taken back by the person who put it up."
                            : "No part of this submission waits for your decision.");
        }
    }

    private static Finding closed(
            RecordId record, Optional<PartStanding> standing, boolean recalled) {
        String why =
                standing.map(
                                part ->
                                        switch (part.state()) {
                                            case APPROVED -> "it is approved already";
                                            case CHANGES_REQUESTED, REJECTED ->
                                                    "it was sent back already, and waits to be put"
                                                            + " up again";
                                            case SUBMITTED -> "it waits in another submission";
                                            case DRAFT ->
                                                    recalled
                                                            ? "the person who put it up took it"
                                                                    + " back"
                                                            : "the record left use, or a later"
                                                                    + " revision of it is approved";
                                        })
                        .orElse("it is not there");
        return Finding.error(
                "not-waiting",
                record.toString(),
                "Record %s cannot be decided on here: %s.".formatted(record, why));
    }

    private static Finding notAdvanced(AgentId agent, PartStanding part) {
        RevisionRef ref = part.revision();
        return part.approvers().contains(agent)
                ? Finding.error(
                        "approved-by-you",
                        ref.record().toString(),
                        "You approved revision %d of record %s already. What you wrote of it waits for somebody else's approval."
                                .formatted(ref.number(), ref.record()))
                : Finding.error(
                        "own-change",
                        ref.record().toString(),
                        "You alone wrote what waits in revision %d of record %s, so somebody else has to approve it."
                                .formatted(ref.number(), ref.record()));
    }

    private List<JudgedPart> judged(
            List<PartVerdict> verdicts,
            Map<RecordId, PartStanding> parts,
            Submission submission,
            Map<RecordId, RecordId> claims) {
        Map<RecordId, RevisionRef> latest = approved.latest(claims.values());
        Map<RecordId, RecordState> heads = records.states(claims.values());
        return verdicts.stream()
                .map(
                        verdict -> {
                            PartStanding part = parts.get(verdict.record());
                            return new JudgedPart(
                                    part.revision(),
                                    verdict.verdict(),
                                    verdict.reason(),
                                    part.authors(),
                                    Optional.ofNullable(claims.get(verdict.record()))
                                            .map(
                                                    claim ->
                                                            against(
                                                                    claim,
                                                                    submission,
                                                                    latest,
                                                                    heads)));
                        })
                .toList();
    }

    /** The claim as put up beside the attestation, else as last approved, else as it stands. */
    private static RevisionRef against(
            RecordId claim,
            Submission submission,
            Map<RecordId, RevisionRef> latest,
            Map<RecordId, RecordState> heads) {
        return submission
                .part(claim)
                .or(() -> Optional.ofNullable(latest.get(claim)))
                .orElseGet(() -> heads.get(claim).headRef());
    }
}
