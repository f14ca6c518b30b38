package org.muniment.source.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.muniment.record.RecordId;

/** What the two links from source to source, to the whole and to the original, have in common. */
@ApplicationScoped
class SourceLinks {

    private final EntityManager entities;

    SourceLinks(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes the link of a source away, until its head is drawn anew. */
    void remove(String table, RecordId source) {
        entities.createNativeQuery("delete from " + table + " where record = :record")
                .setParameter("record", source.toString())
                .executeUpdate();
    }

    /**
     * The source itself, then the one that it leads to, then the one that this leads to, and so on.
     *
     * @param table of the links, from {@code record}
     * @param column to which they lead
     */
    List<RecordId> line(String table, String column, RecordId source) {
        return entities
                .createNativeQuery(
                        """
                        with recursive line (record, depth) as (
                            select cast(:record as identifier), 0
                            union all
                            select l.%s, line.depth + 1
                            from %s l join line on l.record = line.record
                        ) cycle record set again using trail
                        select record from line where not again order by depth\
                        """
                                .formatted(column, table),
                        String.class)
                .setParameter("record", source.toString())
                .getResultList()
                .stream()
                .map(id -> RecordId.parse((String) id))
                .toList();
    }
}
