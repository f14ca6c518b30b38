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
import org.muniment.record.AgentId;
import org.muniment.review.FourEyes;
import org.muniment.review.Inbox;
import org.muniment.review.PartStanding;
import org.muniment.review.Submission;
import org.muniment.review.SubmissionId;
import org.muniment.review.store.Inboxes;
import org.muniment.review.store.Submissions;

/** Gathers what one person has to see to; reading it changes nothing. */
@ApplicationScoped
public class ReadInbox {

    private static final int MOST = 100;

    private final Inboxes inboxes;
    private final Submissions submissions;
    private final FourEyes rule;
    private final Duration patience;
    private final Clock clock;

    ReadInbox(
            Inboxes inboxes,
            Submissions submissions,
            @ConfigProperty(name = "archive.review.four-eyes") FourEyes rule,
            @ConfigProperty(name = "archive.review.stalled-after") Duration patience,
            Clock clock) {
        this.inboxes = inboxes;
        this.submissions = submissions;
        this.rule = rule;
        this.patience = patience;
        this.clock = clock;
    }

    /** At most a hundred entries of each sort. */
    @Transactional
    public Inbox read(AgentId agent) {
        Map<SubmissionId, List<PartStanding>> waiting = inboxes.waitingFor(agent, rule, MOST);
        Map<SubmissionId, Submission> all = submissions.all(waiting.keySet());
        return new Inbox(
                waiting.entrySet().stream()
                        .map(
                                entry ->
                                        new Inbox.Waiting(
                                                Objects.requireNonNull(all.get(entry.getKey())),
                                                entry.getValue(),
                                                rule))
                        .toList(),
                inboxes.returnedTo(agent, MOST),
                stalled(agent));
    }

    private List<Inbox.Stalled> stalled(AgentId agent) {
        Instant since = clock.instant().minus(patience);
        return Stream.concat(
                        inboxes.forgottenDrafts(agent, since, MOST).stream(),
                        inboxes.undecidedParts(agent, rule, since, MOST).stream())
                .sorted(
                        Comparator.comparing(Inbox.Stalled::since)
                                .thenComparing(Inbox.Stalled::revision))
                .limit(MOST)
                .toList();
    }
}
