package org.muniment.claim.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.AdvisoryLocks;
import org.muniment.record.store.LeavingRule;

/**
 * A source whose words or images are evidence, or have notes on them, is not retired. Files, texts
 * and passages that nothing rests on are no hindrance: they stay with the retired source.
 */
@ApplicationScoped
class QuotedSources implements LeavingRule {

    private final EntityManager entities;
    private final AdvisoryLocks locks;

    QuotedSources(EntityManager entities, AdvisoryLocks locks) {
        this.entities = entities;
        this.locks = locks;
    }

    /** The lock that whoever rests on a passage of a source shares. */
    static String lock(RecordId source) {
        return "passages:" + source;
    }

    @Override
    public List<Finding> againstRetiring(RecordKind kind, RecordId record) {
        if (kind != RecordKind.SOURCE) {
            return List.of();
        }
        locks.hold(lock(record));
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                select a.record, p.id from passage p
                                join attestation a on a.passage = p.id
                                join record r on r.id = a.record and not r.retired
                                where p.source = :source
                                union all
                                select n.record, p.id from passage p
                                join note n on n.passage = p.id
                                join record r on r.id = n.record and not r.retired
                                where p.source = :source
                                order by 1\
                                """,
                                Object[].class)
                        .setParameter("source", record.toString())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                Finding.error(
                                        "rests-on-passage",
                                        (String) row[0],
                                        "This record rests on its passage %s.".formatted(row[1])))
                .toList();
    }
}
