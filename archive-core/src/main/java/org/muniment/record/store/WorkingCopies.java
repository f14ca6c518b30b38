package org.muniment.record.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.WorkingCopy;
import org.muniment.record.WorkingCopyId;

/** The working copies of everybody; each question names whose. */
@ApplicationScoped
public class WorkingCopies {

    private static final String COLUMNS =
            "select id, agent, kind, record, base, version, body, created, changed"
                    + " from working_copy where agent = :agent";

    private final EntityManager entities;

    WorkingCopies(EntityManager entities) {
        this.entities = entities;
    }

    public void add(WorkingCopy copy) {
        set(
                        entities.createNativeQuery(
                                """
                                insert into working_copy
                                    (id, agent, kind, record, base, version, body, created, changed)
                                values (:id, :agent, :kind, :record, :base, :version, :body,
                                    :created, :changed)\
                                """),
                        copy)
                .setParameter("kind", copy.kind().word())
                .setParameter(
                        "record",
                        new TypedParameterValue<>(
                                StandardBasicTypes.STRING,
                                copy.base().map(base -> base.record().toString()).orElse(null)))
                .setParameter("created", copy.created())
                .executeUpdate();
    }

    /** Saves a working copy whose version before is locked. */
    public void save(WorkingCopy copy) {
        set(
                        entities.createNativeQuery(
                                """
                                update working_copy
                                set base = :base, version = :version, body = :body,
                                    changed = :changed
                                where id = :id and agent = :agent\
                                """),
                        copy)
                .executeUpdate();
    }

    private static Query set(Query query, WorkingCopy copy) {
        return query.setParameter("id", copy.id().toString())
                .setParameter("agent", copy.agent().toString())
                .setParameter(
                        "base",
                        new TypedParameterValue<>(
                                StandardBasicTypes.INTEGER,
                                copy.base().map(RevisionRef::number).orElse(null)))
                .setParameter("version", copy.version())
                .setParameter("body", copy.body())
                .setParameter("changed", copy.changed());
    }

    public void remove(AgentId agent, WorkingCopyId id) {
        entities.createNativeQuery("delete from working_copy where id = :id and agent = :agent")
                .setParameter("id", id.toString())
                .setParameter("agent", agent.toString())
                .executeUpdate();
    }

    public Optional<WorkingCopy> find(AgentId agent, WorkingCopyId id) {
        return list(COLUMNS + " and id = :id", agent, id);
    }

    /** The same, and nobody else saves it until the end of the transaction. */
    public Optional<WorkingCopy> lock(AgentId agent, WorkingCopyId id) {
        return list(COLUMNS + " and id = :id for update", agent, id);
    }

    private Optional<WorkingCopy> list(String sql, AgentId agent, WorkingCopyId id) {
        List<Object[]> rows =
                entities.createNativeQuery(sql, Object[].class)
                        .setParameter("agent", agent.toString())
                        .setParameter("id", id.toString())
                        .getResultList();
        return rows.stream().findFirst().map(WorkingCopies::copy);
    }

    /** All of an agent's, the last saved first. */
    public List<WorkingCopy> of(AgentId agent) {
        List<Object[]> rows =
                entities.createNativeQuery(COLUMNS + " order by changed desc, id", Object[].class)
                        .setParameter("agent", agent.toString())
                        .getResultList();
        return rows.stream().map(WorkingCopies::copy).toList();
    }

    public int count(AgentId agent) {
        return ((Number)
                        entities.createNativeQuery(
                                        "select count(*) from working_copy where agent = :agent",
                                        Long.class)
                                .setParameter("agent", agent.toString())
                                .getSingleResult())
                .intValue();
    }

    private static WorkingCopy copy(Object[] row) {
        return new WorkingCopy(
                WorkingCopyId.parse((String) row[0]),
                AgentId.parse((String) row[1]),
                RecordKind.ofWord((String) row[2]).orElseThrow(),
                Optional.ofNullable((String) row[3])
                        .map(record -> new RevisionRef(RecordId.parse(record), (Integer) row[4])),
                (Integer) row[5],
                (String) row[6],
                (Instant) row[7],
                (Instant) row[8]);
    }
}
