package org.muniment.review.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.review.ReviewThread;
import org.muniment.review.ThreadEntry;
import org.muniment.review.ThreadEntry.Act;
import org.muniment.review.ThreadId;
import org.muniment.review.store.Threads;

/** Says that a thread is settled, or that it is not after all. */
@ApplicationScoped
public class ResolveThread {

    private final Threads threads;
    private final Clock clock;

    ResolveThread(Threads threads, Clock clock) {
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * @param words what settled it; may be left out
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#WRONG_STATE} when it is
     *     resolved already
     */
    @Transactional
    public ReviewThread resolve(AgentId agent, ThreadId id, Optional<String> words) {
        return turn(agent, id, Act.RESOLVE, words);
    }

    /**
     * @param words why; may be left out
     * @throws Refusal {@link RefusalCode#NOT_FOUND}; {@link RefusalCode#WRONG_STATE} when it is not
     *     resolved
     */
    @Transactional
    public ReviewThread reopen(AgentId agent, ThreadId id, Optional<String> words) {
        return turn(agent, id, Act.REOPEN, words);
    }

    private ReviewThread turn(AgentId agent, ThreadId id, Act act, Optional<String> words) {
        ReviewThread thread = PostComment.locked(threads, id);
        if (thread.isResolved() == (act == Act.RESOLVE)) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    thread.isResolved()
                            ? "This thread is resolved already."
                            : "This thread is open already.");
        }
        threads.append(
                id,
                thread.entries().size() + 1,
                new ThreadEntry(act, agent, clock.instant(), words));
        return threads.byId(id).orElseThrow();
    }
}
