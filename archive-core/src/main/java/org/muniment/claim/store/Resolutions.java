package org.muniment.claim.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.muniment.claim.ConflictId;
import org.muniment.claim.Resolution;
import org.muniment.claim.ResolutionId;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

/**
 * What curators decided about conflicts, in its order. A decision whose reason was expunged is kept,
 * and decides nothing any more.
 */
@ApplicationScoped
public class Resolutions implements PanacheRepositoryBase<ResolutionRow, String> {

    private final EntityManager entities;

    Resolutions(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a decision; from now on it is the latest. */
    public void add(ConflictId conflict, Resolution resolution) {
        ResolutionRow row = new ResolutionRow();
        row.id = resolution.id().toString();
        row.conflict = conflict.toString();
        row.outcome = resolution.outcome().name();
        row.preferred = resolution.preferred().map(RecordId::toString).orElse(null);
        row.reason = resolution.reason();
        row.agent = resolution.agent().toString();
        row.at = resolution.at();
        persistAndFlush(row);
        resolution.claims().forEach(claim -> addClaim(resolution.id(), claim));
    }

    private void addClaim(ResolutionId resolution, RevisionRef claim) {
        entities.createNativeQuery(
                        """
                        insert into conflict_resolution_claim (resolution, claim, revision)
                        values (:resolution, :claim, :revision)\
                        """)
                .setParameter("resolution", resolution.toString())
                .setParameter("claim", claim.record().toString())
                .setParameter("revision", claim.number())
                .executeUpdate();
    }

    public Optional<Resolution> byId(ResolutionId id) {
        return all("= :wanted", id.toString()).stream().findFirst();
    }

    /** The decisions that name any of these claims, the latest first. */
    public List<Resolution> naming(Collection<RecordId> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        return all(
                "in (select n.resolution from conflict_resolution_claim n"
                        + " where n.claim in (:wanted))",
                claims.stream().map(RecordId::toString).toList());
    }

    private List<Resolution> all(String where, Object wanted) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select c.resolution, c.claim, c.revision"
                                        + " from conflict_resolution_claim c where c.resolution "
                                        + where,
                                Object[].class)
                        .setParameter("wanted", wanted)
                        .getResultList();
        Map<String, List<RevisionRef>> byResolution = new HashMap<>();
        for (Object[] row : rows) {
            byResolution
                    .computeIfAbsent((String) row[0], id -> new ArrayList<>())
                    .add(new RevisionRef(RecordId.parse((String) row[1]), (Integer) row[2]));
        }
        return list("id in ?1 and reason is not null order by serial desc", byResolution.keySet()).stream()
                .map(row -> resolution(row, byResolution.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static Resolution resolution(ResolutionRow row, List<RevisionRef> claims) {
        return new Resolution(
                ResolutionId.parse(row.id),
                claims,
                Resolution.Outcome.valueOf(row.outcome),
                Optional.ofNullable(row.preferred).map(RecordId::parse),
                Objects.requireNonNull(row.reason),
                AgentId.parse(row.agent),
                row.at);
    }
}
