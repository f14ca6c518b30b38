package org.muniment.record.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.record.Agent;
import org.muniment.record.AgentId;

/** The people and programs that the archive knows. */
@ApplicationScoped
public class Agents implements PanacheRepositoryBase<AgentRow, String> {

    private final EntityManager entities;

    Agents(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Agent> bySubject(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject)
                .firstResultOptional()
                .map(Agents::agent);
    }

    public Optional<Agent> byId(AgentId id) {
        return findByIdOptional(id.toString()).map(Agents::agent);
    }

    /** The names of those of these agents that are known. */
    public Map<AgentId, String> names(Collection<AgentId> ids) {
        return list("id in ?1", ids.stream().map(AgentId::toString).toList()).stream()
                .map(Agents::agent)
                .collect(Collectors.toMap(Agent::id, Agent::displayName));
    }

    /** Adds an agent; when two requests of a new person meet, the first one's row stays. */
    public void add(AgentId id, String issuer, String subject, String displayName, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into agent (id, issuer, subject, display_name, known_since)
                        values (:id, :issuer, :subject, :name, :now)
                        on conflict (issuer, subject) do nothing\
                        """)
                .setParameter("id", id.toString())
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .setParameter("name", displayName)
                .setParameter("now", now)
                .executeUpdate();
    }

    public void rename(AgentId id, String displayName) {
        update("displayName = ?1 where id = ?2", displayName, id.toString());
    }

    private static Agent agent(AgentRow row) {
        return new Agent(AgentId.parse(row.id), row.displayName, row.knownSince);
    }
}
