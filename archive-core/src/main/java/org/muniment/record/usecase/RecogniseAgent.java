package org.muniment.record.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.muniment.record.Agent;
import org.muniment.record.AgentId;
import org.muniment.record.store.Agents;

/** Finds the agent that signed in, or takes note of a new one. */
@ApplicationScoped
public class RecogniseAgent {

    private final Agents agents;
    private final Clock clock;
    private final RandomGenerator random;

    RecogniseAgent(Agents agents, Clock clock, RandomGenerator random) {
        this.agents = agents;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The agent that an issuer calls by this subject; its name follows the issuer's.
     *
     * @param issuer who vouches for the subject, by a name that stays: addresses change
     * @param subject the {@code sub} of the token
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Agent recognise(String issuer, String subject, String displayName) {
        Agent agent =
                agents.bySubject(issuer, subject)
                        .orElseGet(() -> introduce(issuer, subject, displayName));
        if (!agent.displayName().equals(displayName)) {
            agents.rename(agent.id(), displayName);
        }
        return new Agent(agent.id(), displayName, agent.knownSince());
    }

    private Agent introduce(String issuer, String subject, String displayName) {
        agents.add(AgentId.random(random), issuer, subject, displayName, clock.instant());
        return agents.bySubject(issuer, subject).orElseThrow();
    }
}
