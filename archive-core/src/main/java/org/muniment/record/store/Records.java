package org.muniment.record.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RecordState;
import org.muniment.record.Reference;
import org.muniment.record.Survivors;

/** The rows of records: which there are, where each stands, and who names whom. */
@ApplicationScoped
public class Records implements PanacheRepositoryBase<RecordRow, String> {

    private final EntityManager entities;

    Records(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<RecordState> state(RecordId id) {
        return Optional.ofNullable(states(List.of(id)).get(id));
    }

    public Map<RecordId, RecordState> states(Collection<RecordId> ids) {
        return read(ids, "");
    }

    /**
     * Locks records in the order of their identifiers, so that no two change sets can wait for each
     * other.
     *
     * @param exclusively which to lock, and whether to change ({@code FOR UPDATE}) or to rely on
     *     ({@code FOR SHARE})
     * @return those that there are
     */
    public Map<RecordId, RecordState> lock(SortedMap<RecordId, Boolean> exclusively) {
        Map<RecordId, RecordState> states = new HashMap<>();
        List<RecordId> run = new ArrayList<>();
        boolean mode = false;
        for (Map.Entry<RecordId, Boolean> entry : exclusively.entrySet()) {
            if (entry.getValue() != mode) {
                states.putAll(lock(run, mode));
                run.clear();
            }
            mode = entry.getValue();
            run.add(entry.getKey());
        }
        states.putAll(lock(run, mode));
        return states;
    }

    private Map<RecordId, RecordState> lock(List<RecordId> run, boolean exclusively) {
        return read(run, exclusively ? " order by id for update" : " order by id for share");
    }

    /**
     * Reads past the persistence context, which may hold what was read before a lock was waited
     * for.
     */
    private Map<RecordId, RecordState> read(Collection<RecordId> ids, String suffix) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select id, kind, head, retired, merged_into from record"
                                        + " where id in (:ids)"
                                        + suffix,
                                Object[].class)
                        .setParameter("ids", ids.stream().map(RecordId::toString).toList())
                        .getResultList();
        return rows.stream()
                .map(Records::state)
                .collect(Collectors.toMap(RecordState::id, Function.identity()));
    }

    public void add(RecordId id, RecordKind kind) {
        RecordRow row = new RecordRow();
        row.id = id.toString();
        row.kind = kind.word();
        row.head = 1;
        persist(row);
    }

    public void setHead(RecordId id, int head) {
        update("head = ?1 where id = ?2", head, id.toString());
    }

    public void retire(RecordId id) {
        update("retired = true where id = ?1", id.toString());
    }

    public void reinstate(RecordId id) {
        update("retired = false where id = ?1", id.toString());
    }

    /** Lets a record be stood for by another, or by itself again. */
    public void setMergedInto(RecordId id, Optional<RecordId> survivor) {
        update(
                "mergedInto = ?1 where id = ?2",
                survivor.map(RecordId::toString).orElse(null),
                id.toString());
    }

    /** The records that were merged into this one, by identifier. */
    public List<RecordId> mergedInto(RecordId survivor) {
        return list("mergedInto = ?1 order by id", survivor.toString()).stream()
                .map(row -> RecordId.parse(row.id))
                .toList();
    }

    /** Which records stand for these. */
    public Survivors survivors(Collection<RecordId> ids) {
        if (ids.isEmpty()) {
            return Survivors.NONE_MERGED;
        }
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select id, merged_into from record"
                                        + " where id in (:ids) and merged_into is not null",
                                Object[].class)
                        .setParameter("ids", ids.stream().map(RecordId::toString).toList())
                        .getResultList();
        return new Survivors(
                rows.stream()
                        .collect(
                                Collectors.toMap(
                                        row -> RecordId.parse((String) row[0]),
                                        row -> RecordId.parse((String) row[1]))));
    }

    /** The record that stands for this one: itself, unless it was merged. */
    public RecordId survivor(RecordId id) {
        return survivors(List.of(id)).of(id);
    }

    /** What the head of a record names. */
    public Set<RecordId> named(RecordId record) {
        List<?> ids =
                entities.createNativeQuery(
                                "select distinct target from record_reference where record ="
                                        + " :record",
                                String.class)
                        .setParameter("record", record.toString())
                        .getResultList();
        return ids.stream().map(id -> RecordId.parse((String) id)).collect(Collectors.toSet());
    }

    /** Records whose heads name this one. */
    public List<RecordId> naming(RecordId target) {
        List<?> ids =
                entities.createNativeQuery(
                                "select distinct record from record_reference where target ="
                                        + " :target order by 1",
                                String.class)
                        .setParameter("target", target.toString())
                        .getResultList();
        return ids.stream().map(id -> RecordId.parse((String) id)).toList();
    }

    /** Replaces what the head of a record names. */
    public void setReferences(RecordId record, Collection<Reference> references) {
        entities.createNativeQuery("delete from record_reference where record = :record")
                .setParameter("record", record.toString())
                .executeUpdate();
        for (Reference reference : Set.copyOf(references)) {
            entities.createNativeQuery(
                            "insert into record_reference (record, path, target)"
                                    + " values (:record, :path, :target)")
                    .setParameter("record", record.toString())
                    .setParameter("path", reference.path())
                    .setParameter("target", reference.target().toString())
                    .executeUpdate();
        }
    }

    private static RecordState state(Object[] row) {
        return new RecordState(
                RecordId.parse((String) row[0]),
                RecordKind.ofWord((String) row[1]).orElseThrow(),
                (Integer) row[2],
                (Boolean) row[3],
                Optional.ofNullable((String) row[4]).map(RecordId::parse));
    }
}
