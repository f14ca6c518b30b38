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

    private static final String TABLE = "source_derivation";

    private final EntityManager entities;
    private final SourceLinks links;

    SourceDerivations(EntityManager entities, SourceLinks links) {
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
        return links.line(TABLE, "original", record);
    }
}
