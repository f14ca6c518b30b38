package org.muniment.api.curation.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.api.curation.claim.ConflictView;
import org.muniment.record.AgentId;
import org.muniment.review.Inbox;

/**
 * What you have to see to.
 *
 * @param waiting submissions with parts that your approval would advance, the oldest first
 * @param decisions about conflicts, that nobody approved and you may, the oldest first
 * @param returned what you wrote or put up, and was sent back, the newest first
 * @param stalled what is yours and has not moved for long, the oldest first
 * @param next the relative address of those that follow; absent when this is all
 */
public record InboxView(
        List<Waiting> waiting,
        List<Decided> decisions,
        List<Returned> returned,
        List<Stalled> stalled,
        Optional<String> next) {

    static InboxView of(Inbox inbox, AgentId reader, Optional<String> next) {
        return new InboxView(
                inbox.waiting().stream().map(item -> Waiting.of(item, reader)).toList(),
                inbox.decisions().stream().map(Decided::of).toList(),
                inbox.returned().stream().map(Returned::of).toList(),
                inbox.stalled().stream().map(Stalled::of).toList(),
                next);
    }

    /** A submission, with those of its parts that wait for you. */
    public record Waiting(
            String submission,
            String subject,
            String agent,
            Instant at,
            Optional<String> note,
            List<PartView> parts) {

        static Waiting of(Inbox.Waiting item, AgentId reader) {
            return new Waiting(
                    item.submission().id().toString(),
                    item.submission().subject().toString(),
                    item.submission().agent().toString(),
                    item.submission().at(),
                    item.submission().note(),
                    PartView.all(item.parts(), item.fourEyes(), reader));
        }
    }

    /**
     * A conflict with a decision that is published only once it is approved.
     *
     * @param kind of the record, {@code conflict.subject}, that its claims are about
     */
    public record Decided(String kind, ConflictView conflict) {

        static Decided of(Inbox.Decided item) {
            return new Decided(
                    item.kind().word(), ConflictView.of(item.conflict(), item.approvals()));
        }
    }

    /** A head revision that was refused, with the last reason given, unless it was expunged. */
    public record Returned(
            String record,
            String kind,
            int revision,
            String verdict,
            Optional<String> reason,
            String by,
            Instant at,
            String submission) {

        static Returned of(Inbox.Returned item) {
            return new Returned(
                    item.revision().record().toString(),
                    item.kind().word(),
                    item.revision().number(),
                    item.verdict().word(),
                    item.reason(),
                    item.by().toString(),
                    item.at(),
                    item.submission().toString());
        }
    }

    /**
     * A revision that waits.
     *
     * @param submission in which it waits; absent for a draft that was never put up
     */
    public record Stalled(
            String record, String kind, int revision, Instant since, Optional<String> submission) {

        static Stalled of(Inbox.Stalled item) {
            return new Stalled(
                    item.revision().record().toString(),
                    item.kind().word(),
                    item.revision().number(),
                    item.since(),
                    item.submission().map(Object::toString));
        }
    }
}
