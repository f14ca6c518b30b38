package org.muniment.record.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.muniment.kernel.Digest;
import org.muniment.record.AgentId;

/** Requests with an idempotency key, and what was answered. */
@ApplicationScoped
public class AnsweredRequests {

    private final EntityManager entities;

    AnsweredRequests(EntityManager entities) {
        this.entities = entities;
    }

    public void forgetBefore(Instant time) {
        entities.createNativeQuery("delete from answered_request where at < :time")
                .setParameter("time", time)
                .executeUpdate();
    }

    /**
     * Claims a key; waits while another transaction holds it.
     *
     * @return whether it was free
     */
    public boolean claim(AgentId agent, String key, Digest request, Instant now) {
        return entities.createNativeQuery(
                                """
                                insert into answered_request (agent, key, request, at)
                                values (:agent, :key, :request, :now)
                                on conflict (agent, key) do nothing\
                                """)
                        .setParameter("agent", agent.toString())
                        .setParameter("key", key)
                        .setParameter("request", request.bytes())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    public void answer(AgentId agent, String key, byte[] answer) {
        entities.createNativeQuery(
                        "update answered_request set answer = :answer"
                                + " where agent = :agent and key = :key")
                .setParameter("answer", answer)
                .setParameter("agent", agent.toString())
                .setParameter("key", key)
                .executeUpdate();
    }

    /** The answer given under a key; empty when the request was another one. */
    public Optional<byte[]> answer(AgentId agent, String key, Digest request) {
        return entities
                .createNativeQuery(
                        "select answer from answered_request where agent = :agent and key = :key"
                                + " and request = :request",
                        byte[].class)
                .setParameter("agent", agent.toString())
                .setParameter("key", key)
                .setParameter("request", request.bytes())
                .getResultList()
                .stream()
                .findFirst()
                .map(byte[].class::cast);
    }
}
