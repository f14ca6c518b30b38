package org.muniment.review.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.store.BodyFormats;
import org.muniment.record.store.Records;
import org.muniment.record.store.Revisions;
import org.muniment.review.ReviewThread;
import org.muniment.review.ThreadAnchor;
import org.muniment.review.ThreadEntry;
import org.muniment.review.ThreadId;
import org.muniment.review.store.Submissions;
import org.muniment.review.store.Threads;

/** Says something to the other curators: in a new thread, or in one that there is. */
@ApplicationScoped
public class PostComment {

    private final Records records;
    private final Revisions revisions;
    private final BodyFormats formats;
    private final Submissions submissions;
    private final Threads threads;
    private final Clock clock;
    private final RandomGenerator random;

    PostComment(
            Records records,
            Revisions revisions,
            BodyFormats formats,
            Submissions submissions,
            Threads threads,
            Clock clock,
            RandomGenerator random) {
        this.records = records;
        this.revisions = revisions;
        this.formats = formats;
        this.submissions = submissions;
        this.threads = threads;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Starts a thread.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when what it is anchored to is not there;
     *     {@link RefusalCode#INVALID} when nothing is said, or the pointer leads to no field
     */
    @Transactional
    public ReviewThread start(AgentId agent, ThreadAnchor anchor, String words) {
        requireAnchor(anchor);
        Instant now = clock.instant();
        ReviewThread thread =
                new ReviewThread(
                        ThreadId.random(random),
                        anchor,
                        agent,
                        now,
                        List.of(comment(agent, now, words)));
        threads.add(thread);
        return thread;
    }

    /**
     * Adds a comment; a resolved thread stays resolved.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#INVALID} when nothing is
     *     said
     */
    @Transactional
    public ReviewThread reply(AgentId agent, ThreadId id, String words) {
        ReviewThread thread = locked(threads, id);
        threads.append(id, thread.entries().size() + 1, comment(agent, clock.instant(), words));
        return threads.byId(id).orElseThrow();
    }

    static ReviewThread locked(Threads threads, ThreadId id) {
        return threads.lock(id)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "There is no thread %s.".formatted(id)));
    }

    private static ThreadEntry comment(AgentId agent, Instant now, String words) {
        return new ThreadEntry(ThreadEntry.Act.COMMENT, agent, now, Optional.of(words));
    }

    private void requireAnchor(ThreadAnchor anchor) {
        switch (anchor) {
            case ThreadAnchor.OnRecord on -> {
                if (records.state(on.record()).isEmpty()) {
                    throw notFound("There is no record %s.".formatted(on.record()));
                }
            }
            case ThreadAnchor.OnField on -> requireField(on);
            case ThreadAnchor.OnPart on -> {
                if (ReadSubmission.find(submissions, on.submission()).part(on.record()).isEmpty()) {
                    throw notFound(
                            "Record %s is not part of submission %s."
                                    .formatted(on.record(), on.submission()));
                }
            }
        }
    }

    private void requireField(ThreadAnchor.OnField anchor) {
        Body body =
                revisions
                        .find(anchor.revision(), Body.class)
                        .flatMap(revision -> revision.body())
                        .orElseThrow(
                                () ->
                                        notFound(
                                                "Record %s has no revision %d that can be read."
                                                        .formatted(
                                                                anchor.record(),
                                                                anchor.revision().number())));
        if (formats.tree(body).at(anchor.pointer()).isMissingNode()) {
            throw Refusal.invalid(
                    "/pointer",
                    "There is no %s in this revision: a pointer names a field that is filled in."
                            .formatted(anchor.pointer()));
        }
    }

    private static Refusal notFound(String message) {
        return new Refusal(RefusalCode.NOT_FOUND, message);
    }
}
