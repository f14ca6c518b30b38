package org.muniment.source.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.Projection;
import org.muniment.source.Derivation;
import org.muniment.source.SourceBody;

/** Which source was made from which. */
@ApplicationScoped
public class SourceDerivations implements Projection<SourceBody> {

    private final EntityManager entities;

    SourceDerivations(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SOURCE;
    }

    @Override
    public List<String> tables() {
        return List.of("source_derivation");
    }

    @Override
    public void project(RecordId record, SourceBody head) {
        entities.createNativeQuery("delete from source_derivation where record = :record")
                .setParameter("record", record.toString())
                .executeUpdate();
        head.derivation().flatMap(Derivation::original).ifPresent(made -> insert(record, made));
    }

    private void insert(RecordId record, RecordId original) {
        entities.createNativeQuery(
                        "insert into source_derivation (record, original)"
                                + " values (:record, :original)")
                .setParameter("record", record.toString())
                .setParameter("original", original.toString())
                .executeUpdate();
    }

    /** The source itself, then what it was made from, then what that was made from, and so on. */
    public List<RecordId> selfAndOriginals(RecordId record) {
        return entities
                .createNativeQuery(
                        """
                        with recursive back (record, depth) as (
                            select cast(:record as identifier), 0
                            union all
                            select d.original, back.depth + 1
                            from source_derivation d join back on d.record = back.record
                        ) cycle record set again using trail
                        select record from back where not again order by depth\
                        """,
                        String.class)
                .setParameter("record", record.toString())
                .getResultList()
                .stream()
                .map(id -> RecordId.parse((String) id))
                .toList();
    }
}
