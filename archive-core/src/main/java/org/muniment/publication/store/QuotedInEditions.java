package org.muniment.publication.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.LeavingRule;

/** What the public can read rests on sources that are in use. */
@ApplicationScoped
class QuotedInEditions implements LeavingRule {

    private final EntityManager entities;

    QuotedInEditions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Finding> againstRetiring(RecordKind kind, RecordId record) {
        if (kind != RecordKind.SOURCE) {
            return List.of();
        }
        List<?> editions =
                entities.createNativeQuery(
                                """
                                select distinct e.record from edition_passage e
                                join passage p on p.id = e.passage
                                join published c on c.record = e.record and c.edition = e.edition
                                where p.source = :source
                                order by 1\
                                """,
                                String.class)
                        .setParameter("source", record.toString())
                        .getResultList();
        return editions.stream()
                .map(
                        edition ->
                                Finding.error(
                                        "quoted-in-edition",
                                        (String) edition,
                                        "The current edition of this record quotes it; correct or"
                                                + " withdraw that first."))
                .toList();
    }
}
