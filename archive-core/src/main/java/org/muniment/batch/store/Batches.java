package org.muniment.batch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.muniment.batch.Batch;
import org.muniment.batch.BatchId;
import org.muniment.batch.DryRun;
import org.muniment.record.AgentId;
import org.muniment.record.ChangeSetId;
import org.muniment.record.store.ValueModule;
import org.muniment.source.FileDigest;

/** The rows of batches. */
@ApplicationScoped
public class Batches {

    private static final String COLUMNS =
            "select id, agent, name, digest, size, at, dry_run, change_set, done_at from batch ";

    private final JsonMapper json =
            JsonMapper.builder()
                    .addModules(new Jdk8Module(), new ValueModule())
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .build();
    private final EntityManager entities;

    Batches(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Batch batch) {
        entities.createNativeQuery(
                        """
                        insert into batch (id, agent, name, digest, size, at, dry_run)
                        values (:id, :agent, :name, :digest, :size, :at, :dryRun)\
                        """)
                .setParameter("id", batch.id().toString())
                .setParameter("agent", batch.agent().toString())
                .setParameter("name", batch.name())
                .setParameter("digest", batch.digest().hex())
                .setParameter("size", batch.size())
                .setParameter("at", batch.at())
                .setParameter("dryRun", text(batch.dryRun()))
                .executeUpdate();
    }

    /** Keeps another dry run, or that it is done. */
    public void save(BatchId id, DryRun dryRun, Optional<Batch.Done> done) {
        entities.createNativeQuery(
                        "update batch set dry_run = :dryRun, change_set = :changeSet, done_at ="
                                + " :doneAt where id = :id")
                .setParameter("id", id.toString())
                .setParameter("dryRun", text(dryRun))
                .setParameter(
                        "changeSet",
                        new TypedParameterValue<>(
                                StandardBasicTypes.STRING,
                                done.map(made -> made.changeSet().toString()).orElse(null)))
                .setParameter(
                        "doneAt",
                        new TypedParameterValue<>(
                                StandardBasicTypes.INSTANT, done.map(Batch.Done::at).orElse(null)))
                .executeUpdate();
    }

    public void remove(BatchId id) {
        entities.createNativeQuery("delete from batch where id = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    public Optional<Batch> find(BatchId id) {
        return list(COLUMNS + "where id = :key", id.toString(), 1).stream().findFirst();
    }

    /** The same, and nobody else carries it out or drops it until the end of the transaction. */
    public Optional<Batch> lock(BatchId id) {
        return list(COLUMNS + "where id = :key for update", id.toString(), 1).stream().findFirst();
    }

    /** An agent's, the last one first. */
    public List<Batch> of(AgentId agent, int most) {
        return list(COLUMNS + "where agent = :key order by at desc, id", agent.toString(), most);
    }

    /** Everybody's, the last one first. */
    public List<Batch> all(int most) {
        return list(COLUMNS + "where id <> :key order by at desc, id", "", most);
    }

    /** How many of an agent's wait to be carried out or dropped. */
    public int waiting(AgentId agent) {
        return entities
                .createNativeQuery(
                        "select count(*) from batch where agent = :agent and change_set is null",
                        Long.class)
                .setParameter("agent", agent.toString())
                .getResultList()
                .stream()
                .mapToInt(count -> ((Long) count).intValue())
                .sum();
    }

    private List<Batch> list(String sql, String key, int most) {
        List<Object[]> rows =
                entities.createNativeQuery(sql, Object[].class)
                        .setParameter("key", key)
                        .setMaxResults(most)
                        .getResultList();
        return rows.stream().map(this::batch).toList();
    }

    private Batch batch(Object[] row) {
        return new Batch(
                BatchId.parse((String) row[0]),
                AgentId.parse((String) row[1]),
                (String) row[2],
                new FileDigest((String) row[3]),
                ((Number) row[4]).longValue(),
                (Instant) row[5],
                dryRun((String) row[6]),
                Optional.ofNullable((String) row[7])
                        .map(id -> new Batch.Done(ChangeSetId.parse(id), (Instant) row[8])));
    }

    private String text(DryRun dryRun) {
        try {
            return json.writeValueAsString(dryRun);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dry run cannot be written", e);
        }
    }

    private DryRun dryRun(String text) {
        try {
            return json.readValue(text, DryRun.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dry run cannot be read", e);
        }
    }
}
