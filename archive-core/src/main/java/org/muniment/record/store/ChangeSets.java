package org.muniment.record.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.muniment.record.AgentId;
import org.muniment.record.ChangeSet;
import org.muniment.record.ChangeSetId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.record.UseChange;

/** Change sets as they are read, and what they did to records beside writing revisions. */
@ApplicationScoped
public class ChangeSets {

    private final EntityManager entities;

    ChangeSets(EntityManager entities) {
        this.entities = entities;
    }

    public void add(UseChange use) {
        entities.createNativeQuery(
                        """
                        insert into use_change (change_set, record, head, change, survivor)
                        values (:changeSet, :record, :head, :change, :survivor)\
                        """)
                .setParameter("changeSet", use.changeSet().toString())
                .setParameter("record", use.head().record().toString())
                .setParameter("head", use.head().number())
                .setParameter("change", use.what().word())
                .setParameter(
                        "survivor",
                        new TypedParameterValue<>(
                                StandardBasicTypes.STRING,
                                use.survivor().map(RecordId::toString).orElse(null)))
                .executeUpdate();
    }

    public Optional<ChangeSet> byId(ChangeSetId id) {
        return all(List.of(id.toString())).stream().findFirst();
    }

    /** The change sets that wrote a record or changed its use, the oldest first. */
    public List<ChangeSet> concerning(RecordId record) {
        List<String> ids =
                entities
                        .createNativeQuery(
                                """
                                select change_set from revision where record = :record
                                union
                                select change_set from use_change where record = :record\
                                """,
                                String.class)
                        .setParameter("record", record.toString())
                        .getResultList()
                        .stream()
                        .map(String.class::cast)
                        .toList();
        return all(ids);
    }

    private List<ChangeSet> all(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, List<RevisionRef>> revisions = new HashMap<>();
        for (Object[] row :
                rows("select change_set, record, number from revision", ids, "record, number")) {
            revisions
                    .computeIfAbsent((String) row[0], id -> new ArrayList<>())
                    .add(new RevisionRef(RecordId.parse((String) row[1]), (Integer) row[2]));
        }
        Map<String, List<UseChange>> uses =
                rows(
                                "select change_set, record, head, change, survivor from use_change",
                                ids,
                                "record")
                        .stream()
                        .map(ChangeSets::use)
                        .collect(Collectors.groupingBy(use -> use.changeSet().toString()));
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select id, agent, at, reason, origin from change_set"
                                        + " where id in (:ids) order by at, id",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new ChangeSet(
                                        ChangeSetId.parse((String) row[0]),
                                        AgentId.parse((String) row[1]),
                                        (Instant) row[2],
                                        Optional.ofNullable((String) row[3]),
                                        (String) row[4],
                                        revisions.getOrDefault((String) row[0], List.of()),
                                        uses.getOrDefault((String) row[0], List.of())))
                .toList();
    }

    private List<Object[]> rows(String select, Collection<String> changeSets, String order) {
        return entities.createNativeQuery(
                        select + " where change_set in (:ids) order by " + order, Object[].class)
                .setParameter("ids", changeSets)
                .getResultList();
    }

    private static UseChange use(Object[] row) {
        return new UseChange(
                ChangeSetId.parse((String) row[0]),
                new RevisionRef(RecordId.parse((String) row[1]), (Integer) row[2]),
                UseChange.What.ofWord((String) row[3]),
                Optional.ofNullable((String) row[4]).map(RecordId::parse));
    }
}
