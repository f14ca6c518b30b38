package org.muniment.source.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.Projection;
import org.muniment.source.SourceBody;

/** Which source is part of which. */
@ApplicationScoped
public class SourceParts implements Projection<SourceBody> {

    private final EntityManager entities;

    SourceParts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SOURCE;
    }

    @Override
    public List<String> tables() {
        return List.of("source_part");
    }

    @Override
    public void project(RecordId record, SourceBody head) {
        entities.createNativeQuery("delete from source_part where record = :record")
                .setParameter("record", record.toString())
                .executeUpdate();
        head.partOf()
                .ifPresent(
                        part ->
                                entities.createNativeQuery(
                                                "insert into source_part (record, whole, position)"
                                                        + " values (:record, :whole, :position)")
                                        .setParameter("record", record.toString())
                                        .setParameter("whole", part.whole().toString())
                                        .setParameter("position", part.position())
                                        .executeUpdate());
    }

    /** The parts of a source in their order. */
    public List<RecordId> parts(RecordId whole) {
        return identifiers(
                "select p.record from source_part p join record r on r.id = p.record where p.whole"
                        + " = :record and not r.retired order by p.position, p.record",
                whole);
    }

    /** The source itself, then each larger one around it, up to the outermost. */
    public List<RecordId> selfAndWholes(RecordId record) {
        return identifiers(
                """
                with recursive up (record, depth) as (
                    select cast(:record as identifier), 0
                    union all
                    select p.whole, up.depth + 1 from source_part p join up on p.record = up.record
                ) cycle record set again using trail
                select record from up where not again order by depth\
                """,
                record);
    }

    /** Whether a source is, at any depth, part of another or that other itself. */
    public boolean isWithin(RecordId record, RecordId whole) {
        return selfAndWholes(record).contains(whole);
    }

    private List<RecordId> identifiers(String sql, RecordId record) {
        return entities
                .createNativeQuery(sql, String.class)
                .setParameter("record", record.toString())
                .getResultList()
                .stream()
                .map(id -> RecordId.parse((String) id))
                .toList();
    }
}
