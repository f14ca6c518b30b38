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

    private static final String TABLE = "source_part";

    private final EntityManager entities;
    private final SourceLinks links;

    SourceParts(EntityManager entities, SourceLinks links) {
        this.entities = entities;
        this.links = links;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SOURCE;
    }

    @Override
    public List<String> tables() {
        return List.of(TABLE);
    }

    @Override
    public void project(RecordId record, SourceBody head) {
        links.remove(TABLE, record);
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
        return entities
                .createNativeQuery(
                        "select p.record from source_part p join record r on r.id = p.record"
                                + " where p.whole = :whole and not r.retired"
                                + " order by p.position, p.record",
                        String.class)
                .setParameter("whole", whole.toString())
                .getResultList()
                .stream()
                .map(id -> RecordId.parse((String) id))
                .toList();
    }

    /** The source itself, then each larger one around it, up to the outermost. */
    public List<RecordId> selfAndWholes(RecordId record) {
        return links.line(TABLE, "whole", record);
    }

    /** Whether a source is, at any depth, part of another or that other itself. */
    public boolean isWithin(RecordId record, RecordId whole) {
        return selfAndWholes(record).contains(whole);
    }
}
