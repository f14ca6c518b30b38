package org.muniment.review.usecase;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.muniment.record.store.RecordWatcher;
import org.muniment.record.store.Records;
import org.muniment.review.Decision;
import org.muniment.review.DecisionId;
import org.muniment.review.FourEyes;
import org.muniment.review.JudgedPart;
import org.muniment.review.Objections;
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
    private final List<RecordWatcher> watchers;
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
            @All List<RecordWatcher> watchers,
            @ConfigProperty(name = "archive.review.four-eyes") FourEyes rule,
            Clock clock,
            RandomGenerator random) {
        this.records = records;
        this.submissions = submissions;
        this.decisions = decisions;
        this.standings = standings;
        this.members = members;
        this.approved = approved;
        this.watchers = watchers;
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
        watchers.forEach(RecordWatcher::before);
        Submission submission = ReadSubmission.find(submissions, id);
        requireParts(submission, ruling);
        Map<RecordId, RecordId> claims = lock(submission);
        boolean recalled = ReadSubmission.find(submissions, id).recall().isPresent();
        SortedMap<RecordId, PartStanding> parts = new TreeMap<>();
        standings.of(id, rule).forEach(part -> parts.put(part.revision().record(), part));
        List<PartVerdict> verdicts = verdicts(agent, ruling, parts);
        new Objections(agent, rule, recalled).raise(verdicts, parts);
        Decision decision =
                new Decision(
                        DecisionId.random(random),
                        id,
                        agent,
                        clock.instant(),
                        rule,
                        judged(verdicts, parts, submission, claims));
        decisions.add(decision);
        Set<RecordId> judged =
                decision.parts().stream()
                        .map(part -> part.revision().record())
                        .collect(Collectors.toSet());
        watchers.forEach(watcher -> watcher.decided(judged));
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

    /** Those by name, then an approval of each other part that waits, in order of identifiers. */
    private List<PartVerdict> verdicts(
            AgentId agent, Ruling ruling, SortedMap<RecordId, PartStanding> parts) {
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
                            PartStanding part = Objects.requireNonNull(parts.get(verdict.record()));
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
                .orElseGet(() -> Objects.requireNonNull(heads.get(claim)).headRef());
    }
}
