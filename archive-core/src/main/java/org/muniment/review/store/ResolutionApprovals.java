package org.muniment.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.claim.Resolution;
import org.muniment.claim.ResolutionId;
import org.muniment.record.AgentId;
import org.muniment.review.Approval;
import org.muniment.review.FourEyes;

/** Who approved what curators decided about conflicts. */
@ApplicationScoped
public class ResolutionApprovals {

    private final EntityManager entities;

    ResolutionApprovals(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Adds the approval of a decision.
     *
     * @return false when it had been approved before
     */
    public boolean add(Resolution resolution, Approval approval) {
        return entities.createNativeQuery(
                                """
                                insert into conflict_resolution_approval
                                    (resolution, resolver, agent, at, four_eyes)
                                values (:resolution, :resolver, :agent, :at, :rule)
                                on conflict (resolution) do nothing\
                                """)
                        .setParameter("resolution", resolution.id().toString())
                        .setParameter("resolver", resolution.agent().toString())
                        .setParameter("agent", approval.by().toString())
                        .setParameter("at", approval.at())
                        .setParameter("rule", approval.fourEyes().word())
                        .executeUpdate()
                == 1;
    }

    /**
     * Decisions that nobody approved, the oldest first, without those that this agent may not
     * approve. Not all of them stand any more.
     */
    public List<ResolutionId> missing(AgentId agent, FourEyes rule) {
        List<?> ids =
                entities.createNativeQuery(
                        """
                        select r.id
                        from conflict_resolution r
                        where r.reason is not null
                          and not exists (
                            select 1 from conflict_resolution_approval a where a.resolution = r.id)
                          and (:relaxed or r.agent <> :agent)
                          and (
                            select count(*)
                            from conflict_resolution_claim c join record k on k.id = c.claim
                            where c.resolution = r.id and not k.retired) > 1
                        order by r.serial\
                        """,
                        String.class)
                .setParameter("relaxed", rule == FourEyes.RELAXED)
                .setParameter("agent", agent.toString())
                .getResultList();
        return ids.stream().map(id -> ResolutionId.parse((String) id)).toList();
    }

    public Optional<Approval> of(ResolutionId resolution) {
        return Optional.ofNullable(of(List.of(resolution)).get(resolution));
    }

    /** The approvals of those of these decisions that have one. */
    public Map<ResolutionId, Approval> of(Collection<ResolutionId> resolutions) {
        if (resolutions.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select resolution, agent, at, four_eyes"
                                        + " from conflict_resolution_approval"
                                        + " where resolution in (:ids)",
                                Object[].class)
                        .setParameter(
                                "ids", resolutions.stream().map(ResolutionId::toString).toList())
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> ResolutionId.parse((String) row[0]),
                                row ->
                                        new Approval(
                                                AgentId.parse((String) row[1]),
                                                (Instant) row[2],
                                                FourEyes.ofWord((String) row[3]),
                                                Optional.empty())));
    }
}
