package org.muniment.review.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muniment.claim.ConflictReport;
import org.muniment.claim.Resolution;
import org.muniment.claim.store.Resolutions;
import org.muniment.claim.usecase.FindConflicts;
import org.muniment.kernel.Refusal;
import org.muniment.record.AgentId;
import org.muniment.record.store.Records;
import org.muniment.review.FourEyes;
import org.muniment.review.Inbox;
import org.muniment.review.PartStanding;
import org.muniment.review.Submission;
import org.muniment.review.SubmissionId;
import org.muniment.review.store.Inboxes;
import org.muniment.review.store.ResolutionApprovals;
import org.muniment.review.store.Submissions;

/** Gathers what one person has to see to; reading it changes nothing. */
@ApplicationScoped
public class ReadInbox {

    /** The most entries of each sort at once. */
    public static final int MOST = 100;

    private static final int MOST_SKIPPED = 10_000;

    private final Inboxes inboxes;
    private final Submissions submissions;
    private final ResolutionApprovals approvals;
    private final Resolutions resolutions;
    private final FindConflicts conflicts;
    private final Records records;
    private final FourEyes rule;
    private final Duration patience;
    private final Clock clock;

    ReadInbox(
            Inboxes inboxes,
            Submissions submissions,
            ResolutionApprovals approvals,
            Resolutions resolutions,
            FindConflicts conflicts,
            Records records,
            @ConfigProperty(name = "archive.review.four-eyes") FourEyes rule,
            @ConfigProperty(name = "archive.review.stalled-after") Duration patience,
            Clock clock) {
        this.inboxes = inboxes;
        this.submissions = submissions;
        this.approvals = approvals;
        this.resolutions = resolutions;
        this.conflicts = conflicts;
        this.records = records;
        this.rule = rule;
        this.patience = patience;
        this.clock = clock;
    }

    /** The first hundred entries of each sort. */
    @Transactional
    public Inbox read(AgentId agent) {
        return read(agent, 0);
    }

    /**
     * A hundred entries of each sort, after as many as were read before.
     *
     * @param skip 0 to 10,000; what is seen to meanwhile moves the others up
     */
    @Transactional
    public Inbox read(AgentId agent, int skip) {
        if (skip < 0 || skip > MOST_SKIPPED) {
            throw Refusal.invalid("", "Skip 0 to %d entries.".formatted(MOST_SKIPPED));
        }
        int most = skip + MOST + 1;
        List<Inbox.Waiting> waiting = waiting(agent, most);
        List<Inbox.Decided> decisions = decisions(agent, most);
        List<Inbox.Returned> returned = inboxes.returnedTo(agent, most);
        List<Inbox.Stalled> stalled = stalled(agent, most);
        boolean more =
                Stream.of(waiting, decisions, returned, stalled)
                        .anyMatch(entries -> entries.size() == most);
        return new Inbox(
                page(waiting, skip),
                page(decisions, skip),
                page(returned, skip),
                page(stalled, skip),
                more);
    }

    private static <T> List<T> page(List<T> entries, int skip) {
        return entries.stream().skip(skip).limit(MOST).toList();
    }

    private List<Inbox.Waiting> waiting(AgentId agent, int most) {
        Map<SubmissionId, List<PartStanding>> waiting = inboxes.waitingFor(agent, rule, most);
        Map<SubmissionId, Submission> all = submissions.all(waiting.keySet());
        return waiting.entrySet().stream()
                .map(
                        entry ->
                                new Inbox.Waiting(
                                        Objects.requireNonNull(all.get(entry.getKey())),
                                        entry.getValue(),
                                        rule))
                .toList();
    }

    /** Whether a decision stands follows from the claims as they are, so each is looked at. */
    private List<Inbox.Decided> decisions(AgentId agent, int most) {
        return approvals.missing(agent, rule).stream()
                .flatMap(id -> resolutions.byId(id).stream())
                .flatMap(decision -> conflicts.inWhichStands(decision).stream())
                .map(this::decided)
                .limit(most)
                .toList();
    }

    private Inbox.Decided decided(ConflictReport report) {
        return new Inbox.Decided(
                records.state(report.conflict().subject()).orElseThrow().kind(),
                report,
                approvals.of(report.earlier().stream().map(Resolution::id).toList()));
    }

    private List<Inbox.Stalled> stalled(AgentId agent, int most) {
        Instant since = clock.instant().minus(patience);
        return Stream.concat(
                        inboxes.forgottenDrafts(agent, since, most).stream(),
                        inboxes.undecidedParts(agent, rule, since, most).stream())
                .sorted(
                        Comparator.comparing(Inbox.Stalled::since)
                                .thenComparing(Inbox.Stalled::revision))
                .limit(most)
                .toList();
    }
}
