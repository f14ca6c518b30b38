package org.muniment.record.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.store.AnsweredRequests;

/**
 * Does the work of a request once, however often it is sent.
 *
 * <p>The key, the digest of the request and the answer are written in the transaction of the work.
 * Of two that meet, the second waits and gets the answer of the first. A refused request leaves the
 * key free.
 */
@ApplicationScoped
public class AnswerOnce {

    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final int LONGEST_KEY = 255;

    private final AnsweredRequests requests;
    private final Clock clock;

    AnswerOnce(AnsweredRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * @param key as the client chose it, 1 to 255 characters
     * @param request over all that makes the request what it is
     * @param work answers with the bytes to keep
     * @throws Refusal {@link RefusalCode#KEY_REUSED} when the key came with another request
     */
    @Transactional
    public byte[] answer(AgentId agent, String key, Digest request, Supplier<byte[]> work) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid("", "An idempotency key has 1 to 255 characters.");
        }
        Instant now = clock.instant();
        requests.forgetBefore(now.minus(KEPT));
        if (requests.claim(agent, key, request, now)) {
            byte[] answer = work.get();
            requests.answer(agent, key, answer);
            return answer;
        }
        return requests.answer(agent, key, request)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.KEY_REUSED,
                                        "This idempotency key was used for another request. Choose"
                                                + " a new key."));
    }
}
